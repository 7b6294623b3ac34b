package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The budget of a month.
@MessageBundle("budget")
public interface BudgetText {

    @Message("Previous month: {month}")
    String month_before(String month);

    @Message("Next month: {month}")
    String month_after(String month);

    @Message("This month")
    String this_month();

    @Message("Ready to assign")
    String ready();

    @Message("Assigned too much")
    String too_much();

    @Message("All assigned")
    String all_assigned();

    @Message("Assign it to categories until nothing is left.")
    String ready_advice();

    @Message("You have assigned more money than you have. Assign less to some categories.")
    String too_much_advice();

    @Message("All your money has a job.")
    String all_assigned_advice();

    @Message("This was changed to {amount} in the meantime. Save again to use your amount.")
    String changed(String amount);

    @Message("How this is made up")
    String made_up();

    @Message("From last month")
    String from_last();

    @Message("Opening balances")
    String opening_balances();

    @Message("Transfers to and from accounts off budget")
    String transfers();

    @Message("Overspent last month")
    String overspent_last();

    @Message("Assigned")
    String assigned();

    @Message("Activity")
    String activity();

    @Message("Available")
    String available();

    @Message("Total")
    String total();

    @Message("Held for next month")
    String held();

    @Message("Hold for next month")
    String hold();

    @Message("To live on last month’s income, hold this month’s money until next month.")
    String hold_hint();

    @Message("Hold")
    String hold_do();

    @Message("Release")
    String release();

    @Message("Enter zero or more.")
    String not_negative();

    @Message("Enter an amount above zero.")
    String above_zero();

    @Message("{amount} is uncategorised and not in the budget yet.")
    String uncategorised(String amount);

    @Message("{month}: {sentence}")
    String in_month(String month, String sentence);

    @Message("overspent")
    String state_over();

    @Message("nothing left")
    String state_none();

    @Message("available")
    String state_left();

    @Message("Assigned to {category}")
    String assigned_to(String category);

    @Message("Assigned to {category}, {month}")
    String assigned_in(String category, String month);

    @Message("{category}, {month}: move money, notes")
    String acts_in(String category, String month);

    @Message("Months side by side")
    String side_by_side();

    @Message("{category}: move money, notes")
    String acts_of(String category);

    @Message("Cover {amount} from")
    String cover_from(String amount);

    @Message("Cover")
    String cover();

    @Message("Move to")
    String move_to();

    @Message("Move")
    String move();

    @Message("{amount} available.")
    String movable(String amount);

    @Message("{name} will then be overspent by {amount}.")
    String overspends(String name, String amount);

    @Message("Choose Move again to do it anyway.")
    String move_anyway();

    @Message("{name} ({amount})")
    String choice(String name, String amount);

    @Message("overspending is carried")
    String carried();

    @Message("Overspending stays in this category next month.")
    String carry_on();

    @Message("Next month, overspending is taken from what is ready to assign.")
    String carry_off();

    @Message(
            "This overspending is owed on a credit card and is not taken from what is ready to assign.")
    String carry_credit();

    @Message("Carry overspending this month")
    String carry_month();

    @Message("From now on")
    String carry_onward();

    @Message("Do not carry overspending this month")
    String carry_not_month();

    @Message("What is left returns to ready to assign next month.")
    String release_on();

    @Message("What is left stays in this category.")
    String release_off();

    @Message("Return what is left this month")
    String release_month();

    @Message("Keep what is left this month")
    String release_not_month();

    @Message("returns what is left")
    String released();

    @Message("Returned by categories")
    String returned();

    @Message("Notes for this month")
    String notes_title();

    @Message("Close")
    String close();

    @Message("For next month")
    String for_next();

    @Message("You have set the amount to hold yourself. Income for next month is not added to it.")
    String held_instead();

    @Message("Hidden categories")
    String hidden();

    @Message("No categories to budget")
    String empty();

    @Message("Add categories for your expenses first.")
    String empty_text();

    @Message(
            "Enter saves and moves down, ↑ and ↓ move up and down, ← and → change the month, Esc restores the amount. You can enter calculations: 12+30/2. Outside the fields, j opens the next month and k the previous one.")
    String keys();
}
