/// Envelope budgeting: what a household assigns to categories, and what is then available.
/// docs/concepts/envelopes.md describes the arithmetic.
@NullMarked
package farthing.backend.budgets;

import org.jspecify.annotations.NullMarked;
