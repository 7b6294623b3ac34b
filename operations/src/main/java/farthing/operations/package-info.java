/// What every service shows to the one who runs it: an id and a line in the log for each request,
/// metrics for those who ask directly. Health is the services' own. Knows nothing of households.
@NullMarked
package farthing.operations;

import org.jspecify.annotations.NullMarked;
