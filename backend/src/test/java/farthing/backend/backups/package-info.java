/// Backups of real books, restored and damaged.
@NullMarked
package farthing.backend.backups;

import org.jspecify.annotations.NullMarked;
