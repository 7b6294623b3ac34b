/// What the one who runs the backend sees of it.
@NullMarked
package farthing.backend.server;

import org.jspecify.annotations.NullMarked;
