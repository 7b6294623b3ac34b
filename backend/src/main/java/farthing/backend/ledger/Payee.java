package farthing.backend.ledger;

import java.util.UUID;

/// Who the money went to or came from.
///
/// @param name at most 200 characters, unique in the household but for upper and lower case
public record Payee(UUID id, String name) {}
