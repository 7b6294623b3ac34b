/// Tests of backups: restoring them, and damaged ones.
@NullMarked
package farthing.backend.backups;

import org.jspecify.annotations.NullMarked;
