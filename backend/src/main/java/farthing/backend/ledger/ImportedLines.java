package farthing.backend.ledger;

import java.util.UUID;
import org.jooq.Select;

/// The lines of an import as a query, so that PostgreSQL adds their transactions without sending
/// the lines to this process.
///
/// @param version of the new transactions. It is higher than any version they had before the import
///   was undone, so that `If-Match` with an old version fails
/// @param rows in order, with the columns `id`; `account_id`; `date`; `amount_minor`, negative for
///   money out; `payee`, a name, empty for none; `notes`; `external_id`; `category_id`, null if
///   uncategorised; `transfer_to`, the other account of a transfer, else null; `parts`, JSON with
///   `tags` (names) and `splits` (`category`, `amount`, `notes`), null without tags and splits
public record ImportedLines(UUID importId, long version, Select<?> rows) {}
