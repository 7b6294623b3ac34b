/// Wiring: start-up, health, and what every answer of the API has in common.
@NullMarked
package farthing.backend.server;

import org.jspecify.annotations.NullMarked;
