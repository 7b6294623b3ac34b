/// The backend as the pages see it: two REST clients (one for what may take minutes), and the
/// household of the one who is looking.
@NullMarked
package farthing.frontend.backend;

import org.jspecify.annotations.NullMarked;
