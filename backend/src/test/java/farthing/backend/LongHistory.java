package farthing.backend;

/// Adds ten years of history to a household: 50,000 transactions, inserted with SQL, and the
/// [LongRecords]. They have 500 payees. Every hundredth has a tag, three have `zanzibar` in their
/// notes, and the last fifty are pending. One in twenty is on savings, one in forty on a credit
/// card, and one in forty in dollars.
final class LongHistory {

    static final int TRANSACTIONS = 50_000;

    private LongHistory() {}

    static void of(TheMillers millers) {
        String card =
                millers.anna
                        .post(
                                millers.path + "/accounts",
                                """
                                {"name": "Visa", "type": "credit-card", "currency": "EUR",
                                 "openedOn": "2016-01-01"}
                                """)
                        .mustBe(201)
                        .json()
                        .path("id")
                        .asText();
        try (Sql sql = Sql.asOwner()) {
            sql.run("begin");
            sql.run("set local session_replication_role = replica"); // no triggers: much faster
            sql.run(
                    """
                    insert into payee (household_id, id, name)
                    select '%s', uuidv7(), 'Payee ' || n from generate_series(1, 500) as n
                    """
                            .formatted(millers.household));
            sql.run(
                    """
                    create temporary table entry on commit drop as
                    select n, uuidv7() as id, date '2016-01-01' + n / 14 as date,
                           (n::bigint * 7919) %% 10000 + 1 as cents,
                           case when n > %1$s - 50 then 'pending' else 'cleared' end as status,
                           'note ' || n
                             || case when n %% 20000 = 10000 then ' zanzibar' else '' end as notes
                      from generate_series(1, %1$s) as n
                    """
                            .formatted(TRANSACTIONS));
            bookAll(sql, millers, card);
            recordAll(sql, millers);
            LongRecords.of(sql, millers.household, millers.checking);
            sql.run("select restate_totals('%s')".formatted(millers.household));
            sql.run("commit");
        }
    }

    /// Deletes all households, so that the history does not slow down later tests.
    static void forget() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("alter table posting disable trigger user");
            sql.run("truncate household, import_row, category_move, rate_import cascade");
            sql.run("alter table posting enable trigger user");
            sql.run("delete from app_user where email like '%@neighbours.example'");
        }
    }

    private static void bookAll(Sql sql, TheMillers millers, String card) {
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
                       case n %% 40 when 17 then 'USD' else 'EUR' end, e.date,
                       case side.number when 0 then e.status end
                  from entry e
                  cross join (values (0), (1)) as side (number)
                 cross join lateral (
                       select case when n %% 20 = 19 then '%3$s'::uuid when n %% 40 = 17 then '%7$s'
                                   when n %% 40 = 18 then '%8$s' else '%2$s' end as account) a
                 cross join lateral (
                       select (array['%4$s', '%5$s', '%6$s']::uuid[])[1 + n %% 3] as category) c
                """
                        .formatted(
                                millers.household,
                                millers.checking,
                                millers.savings,
                                millers.category("Groceries"),
                                millers.category("Clothing"),
                                millers.category("Fuel"),
                                millers.dollars,
                                card));
    }

    /// One change a minute by an API token, after those that the household has already. The person
    /// did a few in the middle, and few are about accounts. Every tenth changed the same category.
    private static void recordAll(Sql sql, TheMillers millers) {
        sql.run(
                """
                with last as (select last, at from change_sequence where household_id = '%1$s')
                insert into change (household_id, id, sequence, at, actor, actor_name, who, area,
                                    subjects)
                select '%1$s', e.id, last.last + n, last.at + n * interval '1 minute',
                       a.actor, a.name, a.who,
                       case when n %% 20000 = 7 then 'accounts' else 'transactions' end, 1
                  from last, entry e
                 cross join lateral (
                       select case when n between 40000 and 40009 then 'job' else 'api-token' end,
                              case when n between 40000 and 40009 then 'feed' else 'Script' end,
                              case when n between 40000 and 40009 then 'job:feed'
                                   else 'api-token:Script' end) as a (actor, name, who)
                """
                        .formatted(millers.household));
        sql.run(
                """
                insert into change_subject (household_id, sequence, number, subject, subject_id,
                                            action, format, before, after)
                select '%1$s', last + n, 0, 'transaction',
                       case when n %% 10 = 0 then '%2$s' else e.id end, 'edited', 1, '{}', '{}'
                  from (select last from change_sequence where household_id = '%1$s') l, entry e
                """
                        .formatted(millers.household, millers.category("Fuel")));
        sql.run(
                """
                update change_sequence
                   set last = last + %d, at = at + %1$d * interval '1 minute'
                 where household_id = '%s'
                """
                        .formatted(TRANSACTIONS, millers.household));
    }
}
