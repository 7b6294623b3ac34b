package farthing.backend.transactions;

import farthing.backend.ledger.Filter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Beside one account, the status in a filter is that of the posting on this account.
final class Sides {

    private Sides() {}

    static Filter of(Filter filter) {
        return of(filter, null);
    }

    /// @param account that all parts are beside; null for none or several
    private static Filter of(Filter filter, @Nullable UUID account) {
        return switch (filter) {
            case Filter.And and -> {
                List<UUID> accounts = accounts(and).distinct().toList();
                @Nullable UUID beside = accounts.isEmpty() ? account : only(accounts);
                yield new Filter.And(and.parts().stream().map(part -> of(part, beside)).toList());
            }
            case Filter.Or or ->
                    new Filter.Or(or.parts().stream().map(part -> of(part, account)).toList());
            case Filter.Not not -> new Filter.Not(of(not.part(), account));
            case Filter.WithStatus with when account != null ->
                    new Filter.OnAccountWith(account, with.status());
            default -> filter;
        };
    }

    private static Stream<UUID> accounts(Filter part) {
        return switch (part) {
            case Filter.And and -> and.parts().stream().flatMap(Sides::accounts);
            case Filter.OnAccount on -> Stream.of(on.account());
            default -> Stream.of();
        };
    }

    private static @Nullable UUID only(List<UUID> accounts) {
        return accounts.size() == 1 ? accounts.getFirst() : null;
    }
}
