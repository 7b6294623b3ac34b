@NullMarked
package farthing.backend.targets;

import org.jspecify.annotations.NullMarked;
