package farthing.frontend.transactions;

import farthing.contract.AccountResponse;
import farthing.contract.CategoryResponse;
import farthing.frontend.accounts.AccountText;
import farthing.frontend.server.Choice;
import farthing.frontend.server.ChoiceGroup;
import farthing.frontend.server.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The choices in the transaction form.
record TransactionChoices(
        Visit visit, List<AccountResponse> accounts, List<CategoryResponse> categories) {

    boolean severalCurrencies() {
        return accounts.stream().map(AccountResponse::currency).distinct().count() > 1;
    }

    /// The open accounts, and the chosen one even if it is closed.
    List<Choice> accounts(String chosen) {
        return accounts.stream()
                .filter(account -> !account.closed() || account.id().equals(chosen))
                .map(account ->
                        new Choice(account.id(), name(account), account.id().equals(chosen)))
                .toList();
    }

    /// The categories by group.
    List<ChoiceGroup> categories(String chosen) {
        return ChoiceGroup.of(
                categories.stream()
                        .filter(category -> !category.hidden() || category.id().equals(chosen)),
                chosen);
    }

    /// The categories, and the accounts that money can be moved to.
    List<ChoiceGroup> categoriesAndTransfers(String chosen) {
        List<ChoiceGroup> groups = new ArrayList<>(categories(chosen));
        if (accounts.size() > 1) {
            groups.add(
                    new ChoiceGroup(
                            visit.text().of(TransactionText.class).transfer(),
                            accounts.stream()
                                    .filter(account ->
                                            !account.closed() || value(account).equals(chosen))
                                    .map(account -> transfer(account, chosen))
                                    .toList()));
        }
        return groups;
    }

    private Choice transfer(AccountResponse account, String chosen) {
        String value = value(account);
        return new Choice(
                value,
                visit.text().of(TransactionText.class).transfer_choice(account.name()),
                value.equals(chosen));
    }

    private static String value(AccountResponse account) {
        return TransactionInput.TRANSFER + account.id();
    }

    List<Choice> statuses(String chosen) {
        return Stream.of("pending", "cleared", "reconciled")
                .map(status ->
                        new Choice(
                                status,
                                RegisterRows.statusName(status, visit.text()),
                                status.equals(chosen)))
                .toList();
    }

    /// How transactions count in the budget.
    List<Choice> budgetParts(String chosen) {
        RegisterText text = visit.text().of(RegisterText.class);
        AccountText account = visit.text().of(AccountText.class);
        return Stream.of(
                        new Choice("on", account.on_budget(), chosen.equals("on")),
                        new Choice("openings", text.openings(), chosen.equals("openings")),
                        new Choice(
                                "transfers", text.budget_transfers(), chosen.equals("transfers")))
                .toList();
    }

    /// The account to preselect; empty if there is none.
    String firstAccount() {
        return accounts.stream()
                .filter(account -> !account.closed())
                .findFirst()
                .map(AccountResponse::id)
                .orElse("");
    }

    private String name(AccountResponse account) {
        return account.currency().equals(visit.household().currency())
                ? account.name()
                : account.name() + " (" + account.currency() + ")";
    }
}
