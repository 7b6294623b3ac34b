/// Searches that a household keeps by name. Their text is stored as it was written, so names in it
/// are looked up anew with each use.
@NullMarked
package farthing.backend.savedsearches;

import org.jspecify.annotations.NullMarked;
