/// Signing in and out.
@NullMarked
package farthing.frontend.signin;

import org.jspecify.annotations.NullMarked;
