package farthing.backend.ledger;

import java.util.Currency;
import java.util.UUID;
import org.jooq.Select;

/// Transactions that come in together on one account, as a query: they are booked without passing
/// through this process.
///
/// @param importId the import they come with
/// @param version they are booked in: above any that one of them ever had, so that what was read
///   before they were taken out is stale
/// @param rows with the columns `id`, `date`, `amount_minor` (as the account sees it), `payee` (a
///   name, empty for none), `notes`, `external_id` and `category_id` (null for uncategorised), in
///   the order they are to be booked in
public record Arrivals(
        UUID importId, UUID account, Currency currency, long version, Select<?> rows) {}
