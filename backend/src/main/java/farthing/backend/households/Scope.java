package farthing.backend.households;

import java.util.UUID;
import org.jooq.DSLContext;

/// One database transaction, opened for one household and one of its members. Whatever it reads or
/// writes is that household's: row-level security goes by it.
///
/// @param sql statements of this transaction
/// @param household id of the household
/// @param member id of the user
/// @param role the member's, at least what the call asked for
public record Scope(DSLContext sql, UUID household, UUID member, Role role) {}
