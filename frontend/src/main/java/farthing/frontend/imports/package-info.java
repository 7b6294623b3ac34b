/// Imports bank files: preview, accept, undo.
@NullMarked
package farthing.frontend.imports;

import org.jspecify.annotations.NullMarked;
