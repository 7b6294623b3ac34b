/// Tests of the packaged application. They start it like the launcher does, use it over HTTP and in
/// a real browser, and kill and restart it.
@NullMarked
package farthing.acceptance;

import org.jspecify.annotations.NullMarked;
