/// Who shares a set of books, in which role; and the only way to a household's data,
/// [HouseholdAccess].
@NullMarked
package farthing.backend.households;

import org.jspecify.annotations.NullMarked;
