/// Where money sits or is owed.
@NullMarked
package farthing.backend.accounts;

import org.jspecify.annotations.NullMarked;
