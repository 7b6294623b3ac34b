@NullMarked
package farthing.standalone;

import org.jspecify.annotations.NullMarked;
