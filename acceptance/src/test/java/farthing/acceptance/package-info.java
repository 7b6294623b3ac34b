/// The packaged product from outside: started as the launcher starts it, used by HTTP and in a real
/// browser, killed and started again.
@NullMarked
package farthing.acceptance;

import org.jspecify.annotations.NullMarked;
