package farthing.backend.transactions;

import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Named;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.PostingKind;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The accounts and categories that some transactions are on, found with two statements however
/// many transactions there are.
///
/// @param accounts by id; without those the household does not have
/// @param categories by id; without those the household does not have
record References(Map<UUID, Account> accounts, Map<UUID, Category> categories) {

    /// Those that transactions are asked to be on, and those that some are on now. No account of
    /// them closes until this database transaction ends.
    static References hold(
            Scope scope,
            Accounts accounts,
            Categories categories,
            Collection<TransactionRequest> wanted,
            Collection<Transaction> now) {
        Set<UUID> accountIds = new HashSet<>();
        Set<UUID> categoryIds = new HashSet<>();
        for (TransactionRequest request : wanted) {
            add(accountIds, request.account());
            add(accountIds, request.transferTo());
            add(categoryIds, request.category());
            if (request.splits() != null) {
                for (SplitRequest split : request.splits()) {
                    add(categoryIds, split == null ? null : split.category());
                }
            }
        }
        for (Transaction transaction : now) {
            accountIds.addAll(accountsOf(transaction));
        }
        return new References(
                accounts.hold(scope, accountIds), categories.find(scope, categoryIds));
    }

    /// Lets pass only what is on no closed account: a closed account keeps what it has.
    ///
    /// @throws farthing.backend.problems.Refused `account-closed`
    void mustBeOpen(Transaction now) {
        for (UUID id : accountsOf(now)) {
            account(id).ifPresent(account -> account.mustBeOpen(""));
        }
    }

    /// A transaction on these, with their names.
    Named named(Transaction transaction) {
        Map<UUID, String> names = new HashMap<>();
        for (Posting posting : transaction.postings()) {
            if (posting.subject() != null) {
                names.put(posting.subject(), name(posting.subject()));
            }
        }
        return new Named(transaction, names);
    }

    private String name(UUID id) {
        return account(id)
                .map(Account::name)
                .or(() -> category(id).map(Category::name))
                .orElseThrow();
    }

    private static List<UUID> accountsOf(Transaction transaction) {
        return transaction.postings().stream()
                .filter(posting -> posting.kind() == PostingKind.ACCOUNT)
                .map(Posting::subject)
                .filter(Objects::nonNull)
                .toList();
    }

    Optional<Account> account(UUID id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Category> category(UUID id) {
        return Optional.ofNullable(categories.get(id));
    }

    private static void add(Set<UUID> ids, @Nullable String text) {
        Fields.parseId(text).ifPresent(ids::add);
    }
}
