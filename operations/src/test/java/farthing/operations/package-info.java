@NullMarked
package farthing.operations;

import org.jspecify.annotations.NullMarked;
