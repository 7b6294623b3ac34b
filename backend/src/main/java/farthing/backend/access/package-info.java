/// Authentication and authorisation. All access to household data goes through [EnterHousehold];
/// HTTP requests use [HouseholdAccess].
@NullMarked
package farthing.backend.access;

import org.jspecify.annotations.NullMarked;
