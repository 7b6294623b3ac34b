package farthing.backend.ledger;

import java.util.UUID;

/// The person or company that received or paid the money.
///
/// @param name at most 200 characters, unique in the household, ignoring case
public record Payee(UUID id, String name) {}
