/// Texts, amounts and dates in five languages, formatted and parsed by the household's locale.
@NullMarked
package farthing.frontend.language;

import org.jspecify.annotations.NullMarked;
