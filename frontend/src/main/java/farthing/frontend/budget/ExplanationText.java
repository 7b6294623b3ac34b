package farthing.frontend.budget;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// How a figure of the budget is made up.
@MessageBundle("explanation")
public interface ExplanationText {

    @Message(
            "{amount} is ready to assign in {month}. It is what was left from last month and what came in, less what was overspent, assigned and held.")
    String ready(String amount, String month);

    @Message(
            "In {month}, you have assigned and held {amount} more than you have. This is what was left from last month and what came in, less what was overspent, assigned and held.")
    String too_much(String amount, String month);

    @Message("{amount} was ready to assign or held at the end of {before}.")
    String from_last(String amount, String before);

    @Message("{amount} came in as income in {month}.")
    String income(String amount, String month);

    @Message(
            "{amount} was overspent in {before} and is not carried by its categories. It reduces what is ready to assign.")
    String overspent(String amount, String before);

    @Message("No overspending from {before} reduces ready to assign.")
    String not_overspent(String before);

    @Message("{amount} is held for the next month, as entered by hand.")
    String held_by_hand(String amount);

    @Message("{amount} is held for the next month: the income that is marked “For next month”.")
    String held(String amount);

    @Message("Nothing is held for the next month.")
    String not_held();

    @Message("{amount} is assigned to {name} in {month}.")
    String assigned(String amount, String name, String month);

    @Message("{amount} was spent in {name} in {month}.")
    String spent(String amount, String name, String month);

    @Message("{amount} was received in {name} in {month}.")
    String received(String amount, String name, String month);

    @Message("{amount} is available in {name} in {month}.")
    String available(String amount, String name, String month);

    @Message("{name} is overspent by {amount} in {month}.")
    String over(String amount, String name, String month);

    @Message("{amount} is missing in {month}, all categories taken together.")
    String over_all(String amount, String month);

    @Message("{amount} is missing in {month}, all hidden categories taken together.")
    String over_hidden(String amount, String month);

    @Message("{amount} was carried in {name} from {before}.")
    String carried(String amount, String name, String before);

    @Message(
            "{name} was overspent by {amount} in {before}. It started again at zero, and ready to assign was reduced instead.")
    String started_again(String amount, String name, String before);

    @Message(
            "{name} was overspent by {amount} in {before}. It started again at zero, and what was spent on credit is owed on the card.")
    String started_again_on_credit(String amount, String name, String before);

    @Message("{amount} was left in {name} at the end of {before} and returned to ready to assign.")
    String returned(String amount, String name, String before);

    @Message("{amount} is available for the payment of {name} in {month}.")
    String payable(String amount, String name, String month);

    @Message("{amount} moved from categories to the payment of {name} in {month}.")
    String moved(String amount, String name, String month);

    @Message("{amount} moved back from the payment of {name} in {month}.")
    String moved_back(String amount, String name, String month);

    @Message("{amount} was paid to {name} in {month}.")
    String paid(String amount, String name, String month);

    @Message("{amount} was drawn from {name} in {month}.")
    String drawn(String amount, String name, String month);

    @Message("{amount} is missing for the payment of {name} in {month}.")
    String missing(String amount, String name, String month);

    @Message("Nothing is missing for the payment of {name} in {month}.")
    String not_missing(String name, String month);

    @Message("Moved from categories")
    String spending_name();

    @Message("Payments")
    String payments_name();

    @Message("Missing")
    String missing_name();

    @Message("Spent on the card")
    String spent_on_card();

    @Message("Owed on the card")
    String owed_on_card();

    @Message("Owed on credit cards")
    String owed();

    @Message("Returned to what is ready to assign")
    String given_back();

    @Message("{amount} is missing in {month}, all credit cards taken together.")
    String over_cards(String amount, String month);

    @Message("all credit cards")
    String all_cards();

    @Message("all categories")
    String all();

    @Message("all hidden categories")
    String hidden();

    @Message("Carried")
    String carried_name();

    @Message("Taken from what is ready to assign")
    String taken();

    @Message("{name}, {month}")
    String in_month(String name, String month);

    @Message("Sum")
    String sum();

    @Message("Show the transactions")
    String transactions();

    @Message("Back to the budget")
    String back();

    @Message(
            "{amount} was in the accounts on budget that were opened in {month}. Credit cards with an envelope for their payment do not count.")
    String openings(String amount, String month);

    @Message(
            "{amount} came from accounts off budget in {month}, including gains and losses of exchanges between currencies.")
    String transferred_in(String amount, String month);

    @Message(
            "{amount} went to accounts off budget in {month}, including gains and losses of exchanges between currencies.")
    String transferred_out(String amount, String month);

    @Message(
            "{amount} was left in categories at the end of {before} and returned to ready to assign.")
    String released(String amount, String before);

    @Message("{amount} is planned for {name} in {month}.")
    String planned(String amount, String name, String month);

    @Message("{name} is {amount} better than planned in {month}.")
    String better(String amount, String name, String month);

    @Message("{name} is {amount} worse than planned in {month}.")
    String worse(String amount, String name, String month);

    @Message("{name} is as planned in {month}.")
    String as_planned(String name, String month);

    @Message("{amount} was saved in {month}: income less expenses.")
    String saved(String amount, String month);

    @Message("In {month}, expenses were {amount} higher than income.")
    String spent_more(String amount, String month);

    @Message("Planned income")
    String planned_income();

    @Message("Income: difference")
    String income_difference();

    @Message("Planned savings")
    String planned_saved();

    @Message("Saved: difference")
    String saved_difference();

    @Message("The targets of {name} need {amount} in {month}.")
    String needed(String amount, String name, String month);

    @Message("The targets of {name} need nothing in {month}.")
    String nothing_needed(String name, String month);

    @Message("The targets of {name} still need {amount} in {month}.")
    String underfunded(String amount, String name, String month);

    @Message("The targets of {name} have everything they need in {month}.")
    String funded(String name, String month);

    @Message("Needed by targets")
    String needed_name();

    @Message("Still needed by targets")
    String underfunded_name();

    @Message("Over the cap")
    String over_cap();

    @Message("{target} ({amount} carried)")
    String target_carried(String target, String amount);

    @Message(
            "{target} ({amount} carried, {#if months == 1}the rest this month{#else}the rest in {months} equal parts{/if})")
    String target_shared(String target, String amount, long months);

    @Message(
            "The accounts on budget had {amount} at the end of {month}, without uncategorised transactions and without credit cards that have an envelope.")
    String balance(String amount, String month);

    @Message(
            "The accounts on budget are expected to have {amount} at the end of {month}, without uncategorised transactions and without credit cards that have an envelope.")
    String expected_balance(String amount, String month);

    @Message("Planned income that has not come in yet")
    String expected_income();

    @Message("Assigned or planned, and not spent yet")
    String expected_spending();

    @Message("Spent with credit cards")
    String spent_on_cards();

    @Message("Card payments that have not been made yet")
    String expected_payments();
}
