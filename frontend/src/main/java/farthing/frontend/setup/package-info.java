/// The first visit: the owner, the household and its first account.
@NullMarked
package farthing.frontend.setup;

import org.jspecify.annotations.NullMarked;
