/// Read-only questions, answered from stored totals.
@NullMarked
package farthing.backend.reports;

import org.jspecify.annotations.NullMarked;
