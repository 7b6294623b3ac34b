/// The sample household: two years of believable history up to today, the same every time. Enters
/// it through the API, as anybody would.
@NullMarked
package farthing.standalone.demo;

import org.jspecify.annotations.NullMarked;
