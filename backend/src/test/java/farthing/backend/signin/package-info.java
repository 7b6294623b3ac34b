/// Registration under each configuration, against databases without users.
@NullMarked
package farthing.backend.signin;

import org.jspecify.annotations.NullMarked;
