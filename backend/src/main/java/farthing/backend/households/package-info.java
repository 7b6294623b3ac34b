/// Households, their members with roles, and their settings.
@NullMarked
package farthing.backend.households;

import org.jspecify.annotations.NullMarked;
