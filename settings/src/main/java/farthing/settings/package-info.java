/// Configuration from the environment and the command line: each option is declared once, as data,
/// and all mistakes are told at once, before anything starts.
@NullMarked
package farthing.settings;

import org.jspecify.annotations.NullMarked;
