/// Start, health, metrics, and behaviour that all API responses have in common.
@NullMarked
package farthing.backend.server;

import org.jspecify.annotations.NullMarked;
