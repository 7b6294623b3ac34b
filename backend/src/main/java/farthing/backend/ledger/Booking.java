package farthing.backend.ledger;

import farthing.backend.database.Columns;
import farthing.backend.database.Rendered;
import farthing.backend.households.Scope;
import java.util.List;

/// The statement that books transactions with all their postings: one, however many there are. It
/// is the hottest of all, so it is plain SQL over arrays: always the same text, prepared once a
/// connection.
final class Booking {

    private static final Rendered STATEMENT =
            new Rendered(
                    """
                    with booked as (
                      insert into transaction (household_id, id, date, payee_id, notes, tags,
                                               status, external_id, import_id, search, version,
                                               created_at)
                      select ?::uuid, id, date, payee_id, notes,
                             case tags when '' then '{}' else string_to_array(tags, chr(31)) end,
                             status, external_id, import_id, lower(search), version,
                             created_at
                        from unnest(?::uuid[], ?::date[], ?::uuid[], ?::text[], ?::text[],
                                    ?::text[], ?::text[], ?::uuid[], ?::text[], ?::bigint[],
                                    ?::timestamptz[])
                          as t (id, date, payee_id, notes, tags, status, external_id, import_id,
                                search, version, created_at))
                    insert into posting (household_id, transaction_id, number, kind, account_id,
                                         category_id, amount_minor, currency, date, cleared, notes)
                    select ?::uuid, transaction_id, number, kind, account_id, category_id,
                           amount_minor, currency, date, cleared, notes
                      from unnest(?::uuid[], ?::smallint[], ?::text[], ?::uuid[], ?::uuid[],
                                  ?::bigint[], ?::text[], ?::date[], ?::boolean[], ?::text[])
                        as p (transaction_id, number, kind, account_id, category_id, amount_minor,
                              currency, date, cleared, notes)
                    """);

    private static final String TAG_SEPARATOR = "\u001f";

    private final Columns transactions =
            new Columns(
                    "uuid",
                    "date",
                    "uuid",
                    "text",
                    "text",
                    "text",
                    "text",
                    "uuid",
                    "text",
                    "bigint",
                    "timestamptz");
    private final Columns postings =
            new Columns(
                    "uuid",
                    "smallint",
                    "text",
                    "uuid",
                    "uuid",
                    "bigint",
                    "text",
                    "date",
                    "boolean",
                    "text");

    Booking(List<Transaction> all) {
        all.forEach(this::add);
    }

    private void add(Transaction transaction) {
        transactions.add(
                transaction.id(),
                transaction.date(),
                transaction.payee() == null ? null : transaction.payee().id(),
                transaction.notes(),
                String.join(TAG_SEPARATOR, transaction.tags()),
                transaction.status().text(),
                transaction.externalId(),
                transaction.importId(),
                transaction.search(),
                transaction.version(),
                transaction.createdAt());
        int number = 0;
        for (Posting posting : transaction.postings()) {
            postings.add(
                    transaction.id(),
                    number++,
                    posting.kind().text(),
                    posting.isOnAccount() ? posting.subject() : null,
                    posting.kind() == PostingKind.CATEGORY ? posting.subject() : null,
                    posting.amount().minor(),
                    posting.amount().currency().getCurrencyCode(),
                    transaction.date(),
                    transaction.status() != Status.PENDING,
                    posting.notes());
        }
    }

    void execute(Scope scope) {
        STATEMENT.execute(
                scope.sql(), scope.household(), transactions, scope.household(), postings);
    }
}
