@NullMarked
package farthing.settings;

import org.jspecify.annotations.NullMarked;
