/// What every page shares: the frame around it, who is looking, cookies, forms, refusals and
/// failures.
@NullMarked
package farthing.frontend.server;

import org.jspecify.annotations.NullMarked;
