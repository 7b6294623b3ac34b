package farthing.backend;

/// What a household keeps beside its transactions, for ten years and inserted with SQL: plans for
/// each category and month, targets, rates of eight currencies for each day, and 60 imports with
/// 300 rows each. Also 2,000 neighbours: households with little data.
final class LongRecords {

    private static final String OF_HOUSEHOLD =
            """
            insert into category_plan (household_id, category_id, month, assigned_minor, flag,
                                       release_onward, notes)
            select c.household_id, c.id, month, 1000, case when n %% 40 = 0 then true end,
                   case when n %% 60 = 0 then false end, 'note'
              from category c
             cross join generate_series(date '2016-01-01', date '2026-12-01', '1 month')
                          with ordinality as m (month, n)
             where c.household_id = '%1$s';
            insert into month_plan (household_id, month, notes)
            select '%1$s', month, 'note'
              from generate_series(date '2016-01-01', date '2026-12-01', '1 month') as month;
            insert into target_list (household_id, category_id)
            select household_id, id from category where household_id = '%1$s' and kind = 'expense';
            insert into target (household_id, category_id, number, kind, priority, amount_minor,
                                payment_minor, basis_points, weight, every, unit, income_from,
                                months)
            select l.household_id, l.category_id, n, 'average', 1, 0, 0, 0, 0, 0, 'month',
                   'this-month', 3
              from target_list l, generate_series(0, 3) as n
             where l.household_id = '%1$s';
            insert into rate (household_id, currency, date, rate, source)
            select '%1$s', currency, date, 0.9, 'ecb'
              from unnest(array['AUD', 'CAD', 'CHF', 'GBP', 'JPY', 'SEK', 'USD', 'ZAR'])
                     as currency,
                   generate_series(date '2016-01-01', date '2025-12-31', '1 day') as date;
            """;

    private static final String IMPORTS =
            """
            insert into import (household_id, id, account_id, accounts, transfer_accounts, format,
                                status, reading, new_rows, duplicate_rows, imported, created_at)
            select '%1$s', uuidv7(), '%2$s', array['%2$s'::uuid], '{}', 'csv', 'accepted',
                   '{"encoding": "UTF-8", "delimiter": ",", "dateFormat": "yyyy-MM-dd",
                     "decimal": "point", "columns": {}, "doubts": []}', 270, 30, 0,
                   now() - n * interval '1 day'
              from generate_series(1, 60) as n;
            insert into import_row (household_id, import_id, number, account_id, date, amount_minor,
                                    fingerprint, transaction_id, status, payee, notes, external_id)
            select '%1$s', i.id, n, '%2$s', date '2016-01-01' + n, n, n, uuidv7(),
                   case when n %% 10 = 0 then 'duplicate' else 'new' end, 'Payee ' || n, '',
                   'x' || n
              from import i
             cross join generate_series(1, 300) as n
             where i.household_id = '%1$s';
            """;

    private static final String NEIGHBOURS =
            """
            create temporary table neighbour on commit drop as
            select uuidv7() as id, n from generate_series(1, 2000) as n;
            insert into app_user (id, email, name, password_hash, created_at)
            select id, id || '@neighbours.example', 'Neighbour', '', now() from neighbour;
            insert into session (token_hash, user_id, created_at, expires_at)
            select sha256(id::text::bytea), id, now(), now() + interval '1 day' from neighbour;
            insert into household (household_id, name, currency, locale, created_at)
            select id, 'Neighbours', 'EUR', 'en', now() from neighbour;
            insert into membership (household_id, user_id, role)
            select id, id, 'owner' from neighbour;
            insert into account (household_id, id, name, type, currency, on_budget, opened_on)
            select id, id, 'Cash', 'cash', 'EUR', true, '2026-01-01' from neighbour;
            insert into category_group (household_id, id, name, position)
            select id, id, 'All', 1 from neighbour;
            insert into category (household_id, id, group_id, name, kind, position)
            select id, uuidv7(), id, name, 'expense', 1
              from neighbour, unnest(array['Food', 'Home', 'Rest']) as name;
            insert into change_sequence (household_id, last) select id, 0 from neighbour;
            """;

    private LongRecords() {}

    /// @param account into which the imports are
    static void of(Sql sql, String household, String account) {
        for (String statements : new String[] {OF_HOUSEHOLD, IMPORTS}) {
            sql.run(statements.formatted(household, account));
        }
    }

    static void ofNeighbours() {
        try (Sql sql = Sql.asOwner()) {
            sql.run("begin");
            sql.run("set local session_replication_role = replica");
            sql.run(NEIGHBOURS);
            sql.run("commit");
        }
    }
}
