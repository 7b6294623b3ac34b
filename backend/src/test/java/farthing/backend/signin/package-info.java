/// Tests of registration with each configuration, on databases without users, and of the limit for
/// hashing.
@NullMarked
package farthing.backend.signin;

import org.jspecify.annotations.NullMarked;
