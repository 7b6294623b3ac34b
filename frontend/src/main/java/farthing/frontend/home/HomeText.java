package farthing.frontend.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// The start page.
@MessageBundle("home")
public interface HomeText {

    @Message("Over the last twelve months, from {first} to {last}")
    String trend(String first, String last);

    @Message("{amount} in twelve months")
    String trend_difference(String amount);

    @Message("Balances")
    String balances();

    @Message("Spending by category")
    String top_categories();

    @Message("average {average}")
    String compared(String average);

    @Message("{amount} left")
    String left(String amount);

    @Message("{amount} overspent")
    String overspent_by(String amount);

    @Message("of {budgeted}")
    String of_budgeted(String budgeted);

    @Message("of {planned} planned")
    String of_planned(String planned);

    @Message("{amount} more than planned")
    String more_than_planned(String amount);

    @Message("spent")
    String spent();

    @Message(
            "Spending this month compared with the budget{#if months > 0}, or with the {#if months == 1}month before{#else}average of the {months} months before{/if} for categories without one{/if}")
    String top_caption_planned(int months);

    @Message(
            "Spending this month compared with what is planned{#if months > 0}, or with the {#if months == 1}month before{#else}average of the {months} months before{/if} where nothing is{/if}")
    String top_caption_tracking(int months);

    @Message("Make a plan to compare your spending with it")
    String start_plan();

    @Message("Make a budget to see what is left in each category")
    String start_budget();

    @Message("{#if months == 1}last month{#else}{months}-month average{/if}: {average}")
    String compared_over(int months, String average);

    @Message(
            "Spending this month compared with {#if months == 1}last month{#else}the average of the {months} months before{/if}")
    String top_caption(int months);

    @Message("Needs attention")
    String attention();

    @Message(
            "{#if one}1 uncategorised transaction{#else}{count} uncategorised transactions{/if}: {amount}")
    String attention_uncategorised(boolean one, String count, String amount);

    @Message("Categorise")
    String categorise();

    @Message("You have assigned {amount} more than you have.")
    String too_much(String amount);

    @Message("Assign less")
    String too_much_act();

    @Message("{category} is overspent by {amount}.")
    String overspent(String category, String amount);

    @Message("Cover")
    String cover();

    @Message("Cover from ready to assign")
    String cover_ready();

    @Message(
            "{#if number == 1}1 more category is{#else}{count} more categories are{/if} overspent.")
    String more_overspent(int number, String count);

    @Message("{category}: {amount} more than planned")
    String worse(String category, String amount);

    @Message(
            "{#if number == 1}1 more category is{#else}{count} more categories are{/if} over plan.")
    String more_worse(int number, String count);

    @Message("Enter the rate")
    String enter_rate();

    @Message("See the budget")
    String more_overspent_act();

    @Message("The payment for {card} is {amount} short.")
    String card_short(String card, String amount);

    @Message("Set aside")
    String set_aside();

    @Message("See the card")
    String see_card();

    @Message(
            "{#if number == 1}The payment for 1 more card is{#else}The payments for {count} more cards are{/if} short.")
    String more_cards(int number, String count);

    @Message(
            "{#if one}1 category needs{#else}{count} categories need{/if} {amount} more this month to meet {#if one}its targets{#else}their targets{/if}.")
    String underfunded(boolean one, String count, String amount);

    @Message("Assign to targets")
    String underfunded_act();

    @Message("{amount} is ready to assign.")
    String ready(String amount);

    @Message("Assign")
    String ready_act();

    @Message("Nothing to do.")
    String attention_none();

    @Message("How long your money lasts")
    String lasting();

    @Message("Age of money")
    String age();

    @Message(
            "On average, the money for your last ten expenses came in this long before. The oldest money is spent first.")
    String age_made();

    @Message("Not enough history yet: this needs ten expenses, and the income that paid for them.")
    String age_unknown();

    @Message("Days of buffer")
    String buffer();

    @Message(
            "{balance} on accounts on budget ÷ {spent}, your average spending a day over the last {months} months.")
    String buffer_made(String balance, String spent, int months);

    @Message("Not enough history yet: this needs three months of spending.")
    String buffer_unknown();

    @Message("{#if number == 1}1 day{#else}{days} days{/if}")
    String days(int number, String days);

    @Message("Recent")
    String recent();

    @Message("All transactions")
    String all_transactions();

    @Message("See the overview")
    String see_overview();

    @Message("Nothing spent yet this month.")
    String nothing_spent();

    @Message("First steps")
    String first_steps();

    @Message("Set up your accounts, enter what you spend, and decide what your money is for.")
    String first_steps_lead();

    @Message("Where your money sits: bank, cash, cards.")
    String step_account_text();

    @Message("Enter what you spent today")
    String step_entry();

    @Message("Press n anywhere. Payee, amount, Enter.")
    String step_entry_text();

    @Message("Or import your bank’s file")
    String step_import();

    @Message("A CSV file. You see every row before anything is imported.")
    String step_import_text();

    @Message("Make your first budget")
    String step_budget();

    @Message("Decide what your money is for: rent, food, savings.")
    String step_budget_text();
}
