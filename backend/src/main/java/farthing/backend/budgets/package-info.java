/// The plan of a household: what it assigns to categories, and what that leaves available. Envelope
/// budgeting; docs/concepts/envelopes.md has the arithmetic.
@NullMarked
package farthing.backend.budgets;

import org.jspecify.annotations.NullMarked;
