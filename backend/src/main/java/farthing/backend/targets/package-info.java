/// Targets: what a category should hold or receive each month, and how money is shared among them.
/// All arithmetic is in minor units and exact. The budget supplies the figures of a month.
@NullMarked
package farthing.backend.targets;

import org.jspecify.annotations.NullMarked;
