package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The targets of a category.
@MessageBundle("target")
public interface TargetText {

    @Message("Targets")
    String title();

    @Message("Targets: {category}")
    String title_of(String category);

    @Message("Back to the budget")
    String back();

    @Message(
            "A target says what this category needs each month. The budget shows how much is missing, and can assign it for you.")
    String none();

    @Message("Add a target")
    String add();

    @Message("Edit")
    String edit();

    @Message("Remove")
    String remove();

    @Message("Set aside an amount")
    String set_aside();

    @Message("Each week, month, quarter or year, regardless of what is left over")
    String set_aside_hint();

    @Message("Refill up to an amount")
    String refill();

    @Message("Money left from last month counts")
    String refill_hint();

    @Message("Have an amount by a date")
    String balance();

    @Message("Once or repeatedly: insurance, taxes, a holiday")
    String balance_hint();

    @Message("A share of income")
    String income_share();

    @Message("A percentage of this or last month’s income, or of what is ready to assign")
    String income_share_hint();

    @Message("Pay off a debt")
    String debt();

    @Message("Until a date, or with a payment each month")
    String debt_hint();

    @Message("Average spent")
    String average();

    @Message("Of the last months")
    String average_hint();

    @Message("Same as before")
    String copy();

    @Message("What was assigned some months ago")
    String copy_hint();

    @Message("Share what is left")
    String remainder();

    @Message("After all other targets, by weight")
    String remainder_hint();

    @Message("Every")
    String every();

    @Message("Repeat every")
    String repeat();

    @Message("Leave empty if it does not repeat.")
    String repeat_hint();

    @Message("Period")
    String unit();

    @Message("weeks")
    String weeks();

    @Message("months")
    String months_unit();

    @Message("quarters")
    String quarters();

    @Message("years")
    String years();

    @Message("Start")
    String start();

    @Message("By")
    String due();

    @Message(
            "Choose “All income”. Money that is ready to assign does not belong to an income category.")
    String not_of_income();

    @Message("Monthly payment")
    String payment();

    @Message("Percent")
    String percent();

    @Message("Share of")
    String income_from();

    @Message("this month’s income")
    String this_month();

    @Message("last month’s income")
    String last_month();

    @Message("what is ready to assign")
    String ready_to_assign();

    @Message("All income")
    String all_income();

    @Message("Number of months")
    String months();

    @Message("Weight")
    String weight();

    @Message("Priority")
    String priority();

    @Message("1 is filled first, 9 last")
    String priority_hint();

    @Message("Cap")
    String cap();

    @Message(
            "Assigning to targets stops when this envelope reaches the cap. Leave empty for no cap.")
    String cap_hint();

    @Message("Snooze this month")
    String snooze();

    @Message("Stop snoozing")
    String wake();

    @Message("Enter a whole number from 1 to {max}.")
    String whole_number(int max);

    @Message("Enter a percentage from 0.01 to 100.")
    String percent_wrong();

    @Message("Enter a date.")
    String date_missing();

    @Message("Enter either a date or a monthly payment.")
    String either();

    @Message("Set aside {amount} {period}")
    String set_aside_line(String amount, String period);

    @Message("Refill up to {amount} {period}")
    String refill_line(String amount, String period);

    @Message("Have {amount} by {date}")
    String balance_once(String amount, String date);

    @Message("Have {amount} by {date}, and again {period}")
    String balance_again(String amount, String date, String period);

    @Message("{percent} of this month’s income")
    String share_this_month(String percent);

    @Message("{percent} of last month’s income")
    String share_last_month(String percent);

    @Message("{percent} of what is ready to assign")
    String share_ready(String percent);

    @Message("{share}: {income}")
    String share_of(String share, String income);

    @Message("Pay off {amount} by {date}")
    String debt_by(String amount, String date);

    @Message("Pay off {amount} with {payment} each month")
    String debt_with(String amount, String payment);

    @Message(
            "{#if number == 1}What was spent last month{#else}The average spent in the last {number} months{/if}")
    String average_line(int number);

    @Message("{#if number == 1}The same as last month{#else}The same as {number} months ago{/if}")
    String copy_line(int number);

    @Message("A share of what is left, with weight {weight}")
    String remainder_line(int weight);

    @Message("{#if number == 1}each week{#else}every {number} weeks{/if}")
    String each_week(int number);

    @Message("{#if number == 1}each month{#else}every {number} months{/if}")
    String each_month(int number);

    @Message("{#if number == 1}each quarter{#else}every {number} quarters{/if}")
    String each_quarter(int number);

    @Message("{#if number == 1}each year{#else}every {number} years{/if}")
    String each_year(int number);

    @Message("priority {number}")
    String with_priority(int number);

    @Message("{amount} more this month")
    String needs(String amount);

    @Message("{amount} more this month, due {date}")
    String needs_for(String amount, String date);

    @Message("funded this month")
    String reached();

    @Message("{amount} more")
    String needs_briefly(String amount);

    @Message("funded")
    String reached_briefly();

    @Message("snoozed")
    String snoozed_briefly();

    @Message("Missing for targets")
    String all_missing();

    @Message("shares what is left")
    String shares();

    @Message("snoozed this month")
    String snoozed();

    @Message("Targets need {amount} more: assign")
    String all_need(String amount);

    @Message(
            "Someone changed these targets after you opened them. They are now shown as they are. Check them, then try again.")
    String stale();

    @Message(
            "The target that you were editing was changed or removed. Saving adds this one as a new target.")
    String becomes_new();
}
