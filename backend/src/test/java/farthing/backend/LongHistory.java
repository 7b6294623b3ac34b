package farthing.backend;

/// Adds ten years of history to a household: 100,000 transactions, inserted with SQL. They have 500
/// payees. Every hundredth has a tag, three have `zanzibar` in their notes, and the last fifty are
/// pending.
final class LongHistory {

    static final int TRANSACTIONS = 100_000;

    private LongHistory() {}

    static void of(TheMillers millers) {
        try (Sql sql = Sql.asOwner()) {
            sql.run("begin");
            sql.run(
                    """
                    insert into payee (household_id, id, name)
                    select '%s', uuidv7(), 'Payee ' || n from generate_series(1, 500) as n
                    """
                            .formatted(millers.household));
            sql.run(
                    """
                    create temporary table entry on commit drop as
                    select n, uuidv7() as id, date '2016-01-01' + n / 28 as date,
                           (n::bigint * 7919) %% 10000 + 1 as cents,
                           case when n > %1$s - 50 then 'pending' else 'cleared' end as status,
                           'note ' || n
                             || case when n %% 40000 = 20000 then ' zanzibar' else '' end as notes
                      from generate_series(1, %1$s) as n
                    """
                            .formatted(TRANSACTIONS));
            bookAll(sql, millers);
            sql.run("commit");
            sql.run("vacuum analyze"); // autovacuum would do this later
        }
    }

    /// Deletes all households, so that the history does not slow down later tests.
    static void forget() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("alter table posting disable trigger user");
            sql.run("truncate household cascade");
            sql.run("alter table posting enable trigger user");
        }
    }

    private static void bookAll(Sql sql, TheMillers millers) {
        sql.run(
                """
                insert into transaction (household_id, id, date, payee_id, notes, search,
                                         created_at)
                select p.household_id, e.id, e.date, p.id, e.notes,
                       lower(p.name || ' ' || e.notes), now()
                  from entry e
                  join payee p on p.household_id = '%s' and p.name = 'Payee ' || (n %% 500 + 1)
                """
                        .formatted(millers.household));
        sql.run(
                """
                with holiday as (
                  insert into tag (household_id, id, name) values ('%1$s', uuidv7(), 'holiday')
                  returning id)
                insert into transaction_tag (household_id, transaction_id, tag_id, position, date)
                select '%1$s', e.id, holiday.id, 0, e.date
                  from entry e, holiday
                 where n %% 100 = 0
                """
                        .formatted(millers.household));
        sql.run(
                """
                insert into posting (household_id, transaction_id, number, kind, account_id,
                                     category_id, amount_minor, currency, date, status)
                select '%1$s', e.id, side.number,
                       case side.number when 0 then 'account' else 'category' end,
                       case side.number when 0 then a.account end,
                       case side.number when 1 then c.category end,
                       case side.number when 0 then -e.cents else e.cents end,
                       'EUR', e.date, case side.number when 0 then e.status end
                  from entry e
                  cross join (values (0), (1)) as side (number)
                 cross join lateral (
                       select (array['%2$s', '%3$s']::uuid[])[1 + n %% 20 / 19] as account) a
                 cross join lateral (
                       select (array['%4$s', '%5$s', '%6$s']::uuid[])[1 + n %% 3] as category) c
                """
                        .formatted(
                                millers.household,
                                millers.checking,
                                millers.savings,
                                millers.category("Groceries"),
                                millers.category("Clothing"),
                                millers.category("Fuel")));
    }
}
