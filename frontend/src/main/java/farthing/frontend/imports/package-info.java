/// Bank files in: see what would happen, accept, take back.
@NullMarked
package farthing.frontend.imports;

import org.jspecify.annotations.NullMarked;
