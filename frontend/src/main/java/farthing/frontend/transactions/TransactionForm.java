package farthing.frontend.transactions;

import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Form;
import java.util.List;

/// The form for a new transaction, or for editing one in place in the register.
///
/// @param key prefix of the field ids: `new` or `edit`
/// @param action the URL it is sent to
/// @param back the list to return to
/// @param version of the edited transaction; 0 for a new one
/// @param accounts to choose from
/// @param groups of categories, and of accounts to transfer to
/// @param transferStatuses of a transfer on the other account; empty if it is none
/// @param texts the fields of its plain texts
/// @param parts the lines of a split
/// @param severalCurrencies whether a transfer may need the received amount
/// @param focused whether the form gets the focus
public record TransactionForm(
        String key,
        String action,
        String back,
        long version,
        Form form,
        List<Choice> accounts,
        List<ChoiceGroup> groups,
        List<Choice> statuses,
        List<Choice> transferStatuses,
        List<TransactionTexts.TextField> texts,
        List<Part> parts,
        boolean severalCurrencies,
        boolean focused) {

    /// The id of a field: `new-payee`.
    public String id(String field) {
        return key + "-" + field;
    }

    /// One line of a split.
    ///
    /// @param number from 1
    /// @param groups of categories with this line's chosen
    public record Part(int number, List<ChoiceGroup> groups) {

        public String label() {
            return String.valueOf(number);
        }

        public String amountField() {
            return "partAmount" + number;
        }

        public String categoryField() {
            return "partCategory" + number;
        }

        public String notesField() {
            return "partNotes" + number;
        }
    }

    public boolean isNew() {
        return key.equals("new");
    }

    /// The URL of the history of the edited transaction.
    public String historyHref() {
        return "/history?subject=" + edited();
    }

    /// The URL that fills the form for a new transaction with the values of the edited one.
    public String copyHref() {
        return back + (back.contains("?") ? "&" : "?") + "copy=" + edited();
    }

    /// The id of the edited transaction.
    private String edited() {
        return action.substring(action.lastIndexOf('/') + 1);
    }

    /// Whether it is an opening balance, which has no category and no split.
    public boolean opening() {
        return form.is(TransactionAmounts.OPENING, "1");
    }

    /// Whether the lines of the split are visible.
    public boolean split() {
        return !form.error("splits").isEmpty()
                || !form.value("lines").isEmpty()
                || parts.stream()
                        .anyMatch(part ->
                                !form.value(part.amountField()).isEmpty()
                                        || !form.value(part.categoryField()).isEmpty());
    }

    /// The number of lines after adding three more.
    public int moreLines() {
        return Math.min(parts.size() + 3, TransactionSplits.MAX);
    }
}
