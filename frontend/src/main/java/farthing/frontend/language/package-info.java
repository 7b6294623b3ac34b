/// Words, amounts and dates as people write and read them: five languages, from the household's
/// locale.
@NullMarked
package farthing.frontend.language;

import org.jspecify.annotations.NullMarked;
