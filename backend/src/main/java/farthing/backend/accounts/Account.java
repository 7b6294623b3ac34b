package farthing.backend.accounts;

import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An account: where money is kept or owed.
///
/// @param name at most 100 characters, unique in the household
/// @param paymentEnvelope whether spending on a credit card moves money into an envelope for its
///   payment; of no effect on other accounts
/// @param closedOn null while the account is open; a closed account accepts no transactions
public record Account(
        UUID id,
        String name,
        AccountType type,
        Currency currency,
        boolean onBudget,
        boolean paymentEnvelope,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long version) {

    public boolean isClosed() {
        return closedOn != null;
    }

    /// @param pointer of the field that names the account; empty if no field does
    /// @throws farthing.backend.problems.Refused `account-closed`
    public void mustBeOpen(String pointer) {
        if (isClosed()) {
            throw new AccountProblem.Closed(name, pointer).refused();
        }
    }
}
