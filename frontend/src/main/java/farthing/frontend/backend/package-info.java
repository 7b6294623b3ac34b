/// Access to the backend: two REST clients (one for calls that may take minutes), and the household
/// of the signed-in user.
@NullMarked
package farthing.frontend.backend;

import org.jspecify.annotations.NullMarked;
