/// Who acts on a household's books, and the only way to them: [EnterHousehold], and for HTTP
/// [HouseholdAccess].
@NullMarked
package farthing.backend.access;

import org.jspecify.annotations.NullMarked;
