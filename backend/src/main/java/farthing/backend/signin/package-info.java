/// Who somebody is: registration, passwords, and sessions with a bearer token.
@NullMarked
package farthing.backend.signin;

import org.jspecify.annotations.NullMarked;
