package farthing.frontend.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The fields of objects in the history, and some of their values.
@MessageBundle("changed")
public interface ChangedText {

    @Message("Tags")
    String tags();

    @Message("Reference")
    String reference();

    @Message("Type")
    String type();

    @Message("On budget")
    String on_budget();

    @Message("Payment envelope")
    String payment_envelope();

    @Message("Opened on")
    String opened_on();

    @Message("Closed on")
    String closed_on();

    @Message("Group")
    String group();

    @Message("Hidden")
    String hidden();

    @Message("Assigned")
    String assigned();

    @Message("Planned")
    String planned();

    @Message("Carry overspending or use next month")
    String carry();

    @Message("Release what is left")
    String release();

    @Message("From this month on")
    String onward();

    @Message("Targets snoozed")
    String snoozed();

    @Message("Held")
    String held();

    @Message("automatic")
    String automatic();

    @Message("Targets")
    String targets();

    @Message("Cap")
    String cap();

    @Message("Rate")
    String rate();

    @Message("Transactions")
    String transactions();

    @Message("yes")
    String yes();

    @Message("no")
    String no();

    @Message("none")
    String empty();

    @Message("becomes")
    String becomes();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("Field")
    String field();

    @Message("Search")
    String search();
}
