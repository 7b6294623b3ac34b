@NullMarked
package farthing.codegen;

import org.jspecify.annotations.NullMarked;
