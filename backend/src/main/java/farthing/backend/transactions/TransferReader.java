package farthing.backend.transactions;

import farthing.backend.accounts.Account;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.Status;
import farthing.backend.problems.Fields;
import farthing.contract.TransactionRequest;
import farthing.money.Money;
import java.util.Currency;
import java.util.List;

/// Reads and validates the other side of a transfer.
///
/// @param pointer of the transaction in the request body
record TransferReader(Fields fields, String pointer, TransactionRequest request) {

    /// @param amount of the posting on `account`
    /// @param status of the posting on the other account
    /// @return the posting on the other account, and exchange postings if the currencies differ
    List<Posting> read(Account account, Money amount, Account other, Status status) {
        if (account.id().equals(other.id())) {
            fields.add(at("/transferTo"), "Choose two different accounts");
        }
        boolean exchanges = !other.currency().equals(amount.currency());
        if (exchanges && request.transferAmount() == null) {
            fields.add(
                    at("/transferAmount"), "Required: the amount received in " + other.currency());
            return List.of();
        }
        Money arriving = arriving(amount, other.currency());
        if (other.isClosed()) {
            fields.check();
            other.mustBeOpen(at("/transferTo"));
        }
        Posting received = Posting.onAccount(other.id(), arriving, status);
        return exchanges
                ? List.of(
                        received,
                        Posting.exchange(amount.negated()),
                        Posting.exchange(arriving.negated()))
                : List.of(received);
    }

    private Money arriving(Money amount, Currency currency) {
        if (request.transferAmount() == null) {
            return amount.negated();
        }
        Money arriving = fields.amount(at("/transferAmount"), request.transferAmount(), currency);
        if (!currency.equals(amount.currency())) {
            if (Long.signum(arriving.minor()) != -Long.signum(amount.minor())) {
                fields.add(
                        at("/transferAmount"),
                        "The two amounts of a transfer must have opposite signs");
            }
        } else if (!arriving.equals(amount.negated())) {
            fields.add(at("/transferAmount"), "Both sides of a transfer must have the same amount");
        }
        return arriving;
    }

    private String at(String field) {
        return pointer + field;
    }
}
