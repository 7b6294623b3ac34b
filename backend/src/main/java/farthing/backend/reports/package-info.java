/// Reports, computed from stored month totals.
@NullMarked
package farthing.backend.reports;

import org.jspecify.annotations.NullMarked;
