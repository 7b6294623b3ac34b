package farthing.backend.transactions;

import farthing.backend.accounts.Account;
import farthing.backend.accounts.Accounts;
import farthing.backend.categories.Categories;
import farthing.backend.categories.Category;
import farthing.backend.households.Scope;
import farthing.backend.ledger.Posting;
import farthing.backend.ledger.PostingKind;
import farthing.backend.ledger.Transaction;
import farthing.backend.problems.Fields;
import farthing.contract.SplitRequest;
import farthing.contract.TransactionRequest;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The accounts and categories that some transactions are on, found with two statements however
/// many transactions there are.
///
/// @param accounts by id; without those the household does not have
/// @param categories by id; without those the household does not have
record References(Map<UUID, Account> accounts, Map<UUID, Category> categories) {

    /// Holds the accounts open, to book on them.
    static References ofRequests(
            Scope scope,
            Accounts accounts,
            Categories categories,
            Collection<TransactionRequest> requests) {
        Set<UUID> accountIds = new HashSet<>();
        Set<UUID> categoryIds = new HashSet<>();
        for (TransactionRequest request : requests) {
            add(accountIds, request.account());
            add(accountIds, request.transferTo());
            add(categoryIds, request.category());
            if (request.splits() != null) {
                for (SplitRequest split : request.splits()) {
                    add(categoryIds, split == null ? null : split.category());
                }
            }
        }
        return new References(
                accounts.hold(scope, accountIds), categories.find(scope, categoryIds));
    }

    /// @param accounts finds or holds those of these ids
    static References ofTransactions(
            Scope scope,
            Function<Set<UUID>, Map<UUID, Account>> accounts,
            Categories categories,
            Collection<Transaction> transactions) {
        Set<UUID> accountIds = new HashSet<>();
        Set<UUID> categoryIds = new HashSet<>();
        for (Transaction transaction : transactions) {
            for (Posting posting : transaction.postings()) {
                if (posting.kind() == PostingKind.ACCOUNT) {
                    accountIds.add(posting.subject());
                } else if (posting.kind() == PostingKind.CATEGORY) {
                    categoryIds.add(posting.subject());
                }
            }
        }
        return new References(accounts.apply(accountIds), categories.find(scope, categoryIds));
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
