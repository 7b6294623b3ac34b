/// Tests of health, metrics and logs.
@NullMarked
package farthing.backend.server;

import org.jspecify.annotations.NullMarked;
