package farthing.frontend.transactions;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// A transaction and the form for it.
@MessageBundle("transaction")
public interface TransactionText {

    @Message("Add")
    String add();

    @Message("Enter a minus sign before money that you owe.")
    String opening_amount_hint();

    @Message("Enter 12.30 for spending, +12.30 for income. Sums: 12.30+4")
    String amount_hint();

    @Message("Pending")
    String status_pending();

    @Message("Cleared")
    String status_cleared();

    @Message("Reconciled")
    String status_reconciled();

    @Message("Status on the other account")
    String transfer_status();

    @Message("Transfers")
    String transfer();

    @Message("{account} (transfer)")
    String transfer_choice(String account);

    @Message("Copy")
    String copy();

    @Message("Split")
    String split();

    @Message("More lines")
    String split_more();

    @Message("The parts must add up to the amount. Empty lines are ignored.")
    String split_hint();

    @Message("The parts add up to {parts}, not {amount}.")
    String split_wrong(String parts, String amount);

    @Message("{amount} too much")
    String split_over(String amount);

    @Message("{amount} left")
    String split_left(String amount);

    @Message("Part {number}")
    String part(String number);

    @Message("Amount received")
    String arrives();

    @Message("In the other account’s currency")
    String arrives_hint();

    @Message("Enter the amount received, in {currency}.")
    String arrives_missing(String currency);

    @Message(
            "Someone changed this after you opened it. Current version: {now}. Save again to overwrite it.")
    String stale(String now);
}
