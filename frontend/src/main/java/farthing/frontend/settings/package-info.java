/// The household, and how the pages look.
@NullMarked
package farthing.frontend.settings;

import org.jspecify.annotations.NullMarked;
