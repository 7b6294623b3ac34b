package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Assigning to many categories at once, or planning them in tracking mode.
@MessageBundle("fill")
public interface FillText {

    @Message("Assign to all categories")
    String title();

    @Message("Plan all categories")
    String plan_title();

    @Message("Amount")
    String method();

    @Message("What targets need")
    String targets();

    @Message("Same as last month")
    String last_month();

    @Message("Same as in this month last year")
    String last_year();

    @Message("Average assigned")
    String average_assigned();

    @Message("Average spent")
    String average_spent();

    @Message("Sum of what was spent")
    String sum_spent();

    @Message("Average planned")
    String average_planned();

    @Message("Average spent or received")
    String average_actual();

    @Message("Sum of what was spent or received")
    String sum_actual();

    @Message("Zero")
    String zero();

    @Message("Number of months before this one")
    String months();

    @Message("Enter a whole number from 1 to {most}.")
    String months_wrong(int most);

    @Message("Preview")
    String preview();

    @Message("{#if number == 1}From the last month.{#else}From the last {number} months.{/if}")
    String counted(int number);

    @Message("Now")
    String before();

    @Message("After")
    String after();

    @Message("Ready to assign")
    String ready();

    @Message("{#if number == 1}Assign to 1 category{#else}Assign to {number} categories{/if}")
    String assign(int number);

    @Message("{#if number == 1}Plan 1 category{#else}Plan {number} categories{/if}")
    String plan(int number);

    @Message("Every category already has this amount.")
    String nothing();

    @Message("No target needs more.")
    String nothing_for_targets();

    @Message("Every category already has the amount of last year, or there was no budget then.")
    String nothing_last_year();

    @Message(
            "Nothing is ready to assign. Move money from another category, or wait for the next income.")
    String nothing_ready();

    @Message("Choose at least one category.")
    String choose_one();

    @Message("Choose all")
    String choose_all();

    @Message("Choose none")
    String choose_none();

    @Message("A category that is not chosen keeps its amount.")
    String choose_hint();

    @Message("Update the preview")
    String update();

    @Message("Back to the budget")
    String back();
}
