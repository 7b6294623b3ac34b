package farthing.backend.ledger;

import java.util.UUID;
import org.jooq.Select;

/// Lines of an import, as a query: they are booked without passing through this process.
///
/// @param version they are booked in: above any that one of them ever had, so that what was read
///   before they were taken out is stale
/// @param rows with these columns, in the order they are to be booked in: `id`; `account_id`;
///   `date`; `amount_minor`, as the account sees it; `payee`, a name, empty for none; `notes`;
///   `external_id`; `category_id`, null for uncategorised; `transfer_to`, the other account of a
///   transfer, else null; `parts`, JSON with `tags` (names) and `splits` (`category`, `amount`,
///   `notes`), null for neither
public record ImportedLines(UUID importId, long version, Select<?> rows) {}
