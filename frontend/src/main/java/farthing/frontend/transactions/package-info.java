/// The register: add, edit, split, delete and search transactions.
@NullMarked
package farthing.frontend.transactions;

import org.jspecify.annotations.NullMarked;
