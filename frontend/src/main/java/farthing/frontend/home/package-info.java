/// The month at a glance.
@NullMarked
package farthing.frontend.home;

import org.jspecify.annotations.NullMarked;
