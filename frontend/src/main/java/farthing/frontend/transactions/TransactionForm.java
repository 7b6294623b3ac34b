package farthing.frontend.transactions;

import farthing.frontend.server.Choice;
import farthing.frontend.server.Form;
import java.util.List;

/// The form for a transaction: a new one, or one that is being edited in its place in the register.
///
/// @param key what its fields' ids begin with: `new` or `edit`
/// @param action where it is sent
/// @param back the list to go back to
/// @param version of the transaction that is edited; 0 for a new one
/// @param accounts to choose from
/// @param groups of categories, and of accounts to transfer to
/// @param parts the lines of a split
/// @param severalCurrencies whether a transfer may need what arrives
/// @param focused whether to type here next
public record TransactionForm(
        String key,
        String action,
        String back,
        long version,
        Form form,
        List<Choice> accounts,
        List<ChoiceGroup> groups,
        List<Choice> statuses,
        List<Part> parts,
        boolean severalCurrencies,
        boolean focused) {

    /// The id of a field: `new-payee`.
    public String id(String field) {
        return key + "-" + field;
    }

    /// A group of choices.
    public record ChoiceGroup(String name, List<Choice> choices) {}

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

    /// Whether it is the balance an account was opened with, which is no category's and no split.
    public boolean opening() {
        return form.is(TransactionAmounts.OPENING, "1");
    }

    /// Whether the lines of the split are to be seen.
    public boolean split() {
        return !form.error("splits").isEmpty()
                || !form.value("lines").isEmpty()
                || parts.stream()
                        .anyMatch(part ->
                                !form.value(part.amountField()).isEmpty()
                                        || !form.value(part.categoryField()).isEmpty());
    }

    /// How many lines there are when three more are asked for.
    public int moreLines() {
        return Math.min(parts.size() + 3, TransactionSplits.MAX);
    }
}
