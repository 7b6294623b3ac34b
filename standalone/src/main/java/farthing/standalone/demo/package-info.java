/// The sample household: two years of realistic transactions up to today, the same every time,
/// created through the API.
@NullMarked
package farthing.standalone.demo;

import org.jspecify.annotations.NullMarked;
