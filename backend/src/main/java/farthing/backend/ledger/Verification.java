package farthing.backend.ledger;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Recomputes the books of all households from the postings and tells every difference. Works as
/// the owner of the tables, in one snapshot, beside a running application.
public final class Verification {

    /// A stored figure that is not what the postings say, or a transaction that is not whole.
    private record Check(String finds, String sql) {}

    private static final List<Check> CHECKS =
            List.of(
                    new Check(
                            "a month's total is not the sum of its postings",
                            """
                            with recomputed as (
                              select household_id, kind,
                                     coalesce(account_id, category_id, household_id) as subject_id,
                                     date_trunc('month', date)::date as month, currency,
                                     sum(amount_minor)::bigint as amount_minor,
                                     coalesce(sum(amount_minor) filter (where cleared), 0)::bigint
                                       as cleared_minor,
                                     count(*) as postings
                                from posting group by 1, 2, 3, 4, 5)
                            select format('household %s: %s %s in %s: stored %s, postings say %s',
                                          household_id, kind, subject_id, to_char(month, 'YYYY-MM'),
                                          coalesce(t.amount_minor, 0), coalesce(r.amount_minor, 0))
                              from month_total t
                              full join recomputed r
                             using (household_id, kind, subject_id, month, currency)
                             where coalesce(t.amount_minor, 0) <> coalesce(r.amount_minor, 0)
                                or coalesce(t.cleared_minor, 0) <> coalesce(r.cleared_minor, 0)
                                or coalesce(t.postings, 0) <> coalesce(r.postings, 0)
                            """),
                    new Check(
                            "the postings of a transaction do not sum to zero",
                            """
                            select format('household %s: transaction %s is off by %s %s',
                                          household_id, transaction_id, sum(amount_minor), currency)
                              from posting group by household_id, transaction_id, currency
                            having sum(amount_minor) <> 0
                            """),
                    new Check(
                            "a transaction has no posting on an account",
                            """
                            select format('household %s: transaction %s', t.household_id, t.id)
                              from transaction t
                             where not exists (select from posting p
                                                where p.household_id = t.household_id
                                                  and p.transaction_id = t.id
                                                  and p.number = 0 and p.kind = 'account')
                            """),
                    new Check(
                            "a posting disagrees with its transaction about date or status",
                            """
                            select format('household %s: transaction %s posting %s',
                                          p.household_id, p.transaction_id, p.number)
                              from posting p
                              join transaction t
                                on t.household_id = p.household_id and t.id = p.transaction_id
                             where t.date <> p.date or (t.status <> 'pending') <> p.cleared
                            """),
                    new Check(
                            "a closed account has money on it",
                            """
                            select format('household %s: account %s has %s %s', a.household_id,
                                          a.id, sum(p.amount_minor), a.currency)
                              from account a
                              join posting p
                                on p.household_id = a.household_id and p.account_id = a.id
                             where a.closed_on is not null
                             group by a.household_id, a.id, a.currency
                            having sum(p.amount_minor) <> 0
                            """));

    private Verification() {}

    /// What was looked at, and what was found.
    ///
    /// @param differences empty where the books are right
    public record Result(
            long households, long transactions, long postings, List<String> differences) {}

    /// @param connection as the owner of the tables
    public static Result verify(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        List<String> differences = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Check check : CHECKS) {
                try (ResultSet rows = statement.executeQuery(check.sql())) {
                    while (rows.next()) {
                        differences.add(check.finds() + ": " + rows.getString(1));
                    }
                }
            }
            Result result =
                    new Result(
                            count(statement, "household"),
                            count(statement, "transaction"),
                            count(statement, "posting"),
                            List.copyOf(differences));
            connection.rollback();
            return result;
        }
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
