/// Registration, passwords, sessions and API tokens.
@NullMarked
package farthing.backend.signin;

import org.jspecify.annotations.NullMarked;
