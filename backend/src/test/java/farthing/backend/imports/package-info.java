@NullMarked
package farthing.backend.imports;

import org.jspecify.annotations.NullMarked;
