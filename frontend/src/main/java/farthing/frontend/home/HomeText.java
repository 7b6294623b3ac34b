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

    @Message("{#if months == 1}last month{#else}{months}-month average{/if}: {average}")
    String compared_over(int months, String average);

    @Message(
            "Spending this month compared with {#if months == 1}last month{#else}the average of the {months} months before{/if}")
    String top_caption(int months);

    @Message("Needs attention")
    String attention();

    @Message("Without a category: {count}")
    String attention_uncategorised(String count);

    @Message("Nothing to do.")
    String attention_none();

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

    @Message("Three steps to your first overview.")
    String first_steps_lead();

    @Message("Where your money sits: bank, cash, cards.")
    String step_account_text();

    @Message("Enter what you spent today")
    String step_entry();

    @Message("Press n anywhere. Payee, amount, Enter.")
    String step_entry_text();

    @Message("Or import your bank’s file")
    String step_import();

    @Message("A CSV file. You see every row before anything is booked.")
    String step_import_text();
}
