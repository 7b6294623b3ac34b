/// The register: add, edit, split, transfer, delete and find what moved.
@NullMarked
package farthing.frontend.transactions;

import org.jspecify.annotations.NullMarked;
