@NullMarked
package farthing.embedded;

import org.jspecify.annotations.NullMarked;
