/// The backend as the pages see it: one REST client, and the household of the one who is looking.
@NullMarked
package farthing.frontend.backend;

import org.jspecify.annotations.NullMarked;
