/// Configuration from the environment and the command line: each option is declared once, as data,
/// and all errors are reported together before anything starts.
@NullMarked
package farthing.settings;

import org.jspecify.annotations.NullMarked;
