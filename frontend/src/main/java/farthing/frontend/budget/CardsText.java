package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The payments of credit cards in a budget.
@MessageBundle("cards")
public interface CardsText {

    @Message("Credit card payments")
    String title();

    @Message("{amount} {currency} owed")
    String owed(String amount, String currency);

    @Message("Set aside {amount} more")
    String cover(String amount);

    @Message("Assigned to the payment of {card}")
    String assigned_to(String card);

    @Message("{card}: move money, notes")
    String move(String card);

    @Message("available for the payment")
    String available();

    @Message("overspent on credit")
    String overspent();

    @Message("on credit")
    String on_credit();

    @Message("partly on credit")
    String partly_on_credit();

    @Message("overspent, {amount} of it on credit")
    String partly(String amount);
}
