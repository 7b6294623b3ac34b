-- The verification also recomputes the search texts, and shows everything that a month's total
-- stores. Some indexes get a condition that only their own statements state or imply, so that the
-- planner cannot choose them for a lookup by another key, whatever it believes about the tables.
-- Writes to the tables of these indexes wait until they are built.

-- Deferred checks of a backup that is being restored would prevent the next statements.
set constraints all immediate;

-- Implied by a lookup of the column.
drop index transaction_payee;
create index transaction_payee on transaction (household_id, payee_id, date, id)
  where payee_id is not null;
drop index change_subject_subject;
create index change_subject_subject on change_subject (household_id, subject_id, sequence)
  where subject_id is not null;
drop index import_row_known;
create index import_row_known on import_row (household_id, date, amount_minor)
  where status <> 'error' and date is not null;

-- Always true, and stated by the statements that need the index.
drop index rate_date;
create index rate_date on rate (household_id, date desc, currency) where source <> '';
drop index month_total_month;
create index month_total_month on month_total (household_id, month) where currency <> '';
drop index category_plan_month;
create index category_plan_month on category_plan (household_id, month) where version >= 0;

-- The search text of each transaction: its payee, its notes and those of its postings, without the
-- empty ones. The application makes the same text when it writes a transaction.
create view search_text with (security_invoker = true) as
  select t.household_id, t.id,
         folded(concat_ws(' ', nullif(p.name, ''), nullif(t.notes, ''), said.notes)) as search
    from transaction t
    left join payee p on p.household_id = t.household_id and p.id = t.payee_id
    left join (select household_id, transaction_id, string_agg(notes, ' ' order by number) as notes
                 from posting where notes <> '' group by household_id, transaction_id) as said
           on said.household_id = t.household_id and said.transaction_id = t.id;
grant select on search_text to farthing_app;

-- Earlier texts could have more than one space between their parts.
update transaction t set search = made.search
  from search_text made
 where made.household_id = t.household_id and made.id = t.id and made.search <> t.search;

-- Returns one line for each difference between stored data and the data that it is made from, for
-- all households. Only the owner of the tables can call it, because row-level security does not
-- restrict the owner.
create or replace function book_differences() returns setof text
  language sql stable parallel safe
as $$
  with recomputed as (
    select p.household_id, p.kind, coalesce(p.account_id, p.category_id, p.household_id) as subject_id,
           household_month(p.date, h.month_start_day) as month, p.currency, a.on_budget,
           sum(p.amount_minor)::bigint as amount_minor,
           coalesce(sum(p.amount_minor) filter (where p.status <> 'pending'), 0)::bigint
             as cleared_minor,
           count(*) as postings
      from posting p
      join posting first on first.household_id = p.household_id
                        and first.transaction_id = p.transaction_id and first.number = 0
      join account a on a.household_id = p.household_id
                    and a.id = coalesce(p.account_id, first.account_id)
      join household h on h.household_id = p.household_id
     group by 1, 2, 3, 4, 5, 6),
  recomputed_by_account as (
    select p.household_id, household_month(p.date, h.month_start_day) as month, a.id as account_id,
           p.kind, coalesce(p.account_id, p.category_id, p.household_id) as subject_id, p.currency,
           case when p.currency = h.currency then household_month(p.date, h.month_start_day)
                else p.date end as day,
           sum(p.amount_minor)::bigint as amount_minor
      from posting p
      join posting first on first.household_id = p.household_id
                        and first.transaction_id = p.transaction_id and first.number = 0
      join account a on a.household_id = p.household_id
                    and a.id = coalesce(p.account_id, first.account_id)
      join household h on h.household_id = p.household_id
     where a.on_budget
       and (p.currency <> h.currency or (a.type = 'credit-card' and a.payment_envelope))
     group by 1, 2, 3, 4, 5, 6, 7)
  select format('a month''s total is not the sum of its postings: household %s: %s %s in %s, %s: '
                'stored %s %s (cleared %s, postings %s), '
                'recomputed %s %s (cleared %s, postings %s)',
                household_id, kind, subject_id, to_char(month, 'YYYY-MM'),
                case when on_budget then 'on budget' else 'off budget' end,
                coalesce(t.amount_minor, 0), currency, coalesce(t.cleared_minor, 0),
                coalesce(t.postings, 0), coalesce(r.amount_minor, 0), currency,
                coalesce(r.cleared_minor, 0), coalesce(r.postings, 0))
    from month_total t
    full join recomputed r using (household_id, kind, subject_id, month, currency, on_budget)
   where coalesce(t.amount_minor, 0) <> coalesce(r.amount_minor, 0)
      or coalesce(t.cleared_minor, 0) <> coalesce(r.cleared_minor, 0)
      or coalesce(t.postings, 0) <> coalesce(r.postings, 0)
  union all
  select format('an account''s total is not the sum of its postings: household %s: account %s, %s %s '
                'on %s, %s: stored %s, recomputed %s', household_id, account_id, kind, subject_id,
                day, currency, coalesce(t.amount_minor, 0), coalesce(r.amount_minor, 0))
    from account_total t
    full join recomputed_by_account r
        using (household_id, month, account_id, kind, subject_id, currency, day)
   where coalesce(t.amount_minor, 0) <> coalesce(r.amount_minor, 0)
  union all
  select format('the postings of a transaction do not sum to zero: household %s: '
                'transaction %s is off by %s %s',
                household_id, transaction_id, sum(amount_minor), currency)
    from posting group by household_id, transaction_id, currency
  having sum(amount_minor) <> 0
  union all
  select format('a transaction has no posting on an account: household %s: transaction %s',
                t.household_id, t.id)
    from transaction t
   where not exists (select from posting p
                      where p.household_id = t.household_id and p.transaction_id = t.id
                        and p.number = 0 and p.kind = 'account')
  union all
  select format('the date of a posting differs from its transaction: household %s: '
                'transaction %s posting %s', p.household_id, p.transaction_id, p.number)
    from posting p
    join transaction t on t.household_id = p.household_id and t.id = p.transaction_id
   where t.date <> p.date
  union all
  select format('the balance of a closed account is not zero: household %s: account %s has %s %s',
                a.household_id, a.id, sum(p.amount_minor), a.currency)
    from account a
    join posting p on p.household_id = a.household_id and p.account_id = a.id
   where a.closed_on is not null
   group by a.household_id, a.id, a.currency
  having sum(p.amount_minor) <> 0
  union all
  select format('the search text of a transaction is not that of its payee and notes: household %s: '
                'transaction %s: stored %s, recomputed %s',
                t.household_id, t.id, to_json(t.search), to_json(made.search))
    from transaction t
    join search_text made on made.household_id = t.household_id and made.id = t.id
   where t.search <> made.search
  union all
  select * from budget_differences()
$$;

-- As before, but these two use the index of month_total that begins with the month.
create or replace function cash_of_month(household uuid, household_currency text, this_month date)
  returns bigint
  language plpgsql stable
as $$
begin
  return
    coalesce((select sum(t.amount_minor) from month_total t
               where t.household_id = household and t.month = this_month and t.on_budget
                 and t.currency <> '' and t.currency = household_currency
                 and (t.kind = 'account' or t.kind like 'uncategorised-%')), 0)
    + coalesce((select sum(case when is_payment_card(a) then 0 else t.counted_minor end
                           - case when t.is_foreign then 0
                                  when is_payment_card(a) then t.counted_minor else 0 end)
                  from budget_total t
                  join account a on a.household_id = household and a.id = t.account_id
                 where t.household_id = household and t.month = this_month
                   and (t.kind = 'account' or t.kind like 'uncategorised-%')), 0);
end $$;

create or replace function budget_differences() returns setof text
  language plpgsql stable
as $$
declare
  place record;
  this_month date;
  envelopes uuid[];
  carried bigint[]; -- by envelope, at the start of the month
  held bigint; -- balances of all accounts except cards, minus uncategorised amounts
begin
  for place in
    select c.household_id, h.currency, max(c.month) as until,
           (select least((select min(t.month) from month_total t
                           where t.household_id = c.household_id and t.on_budget
                             and t.currency <> ''),
                         (select min(p.month) from category_plan p
                           where p.household_id = c.household_id))) as first
      from envelope_checkpoint c
      join household h on h.household_id = c.household_id
     group by c.household_id, h.currency
  loop
    envelopes := array(select id from category
                        where household_id = place.household_id and kind = 'expense'
                       union all
                       select a.id from account a
                        where a.household_id = place.household_id and is_payment_card(a));
    carried := array_fill(0::bigint, array[cardinality(envelopes)]);
    held := 0;
    for this_month in
      select generate_series(place.first, place.until, interval '1 month')::date
    loop
      return query
        select format('a checkpoint of the budget is not what its months add up to: household %s: '
                      '%s before %s: stored %s, recomputed %s', place.household_id, e.id,
                      to_char(this_month, 'YYYY-MM'), coalesce(c.amount_minor, 0), e.amount)
          from (select unnest(envelopes) as id, unnest(carried) as amount
                union all
                select place.household_id,
                       held - (select coalesce(sum(left_over), 0)
                                 from unnest(carried) as left_over)) as e
          left join envelope_checkpoint c
                 on c.household_id = place.household_id and c.month = this_month
                and c.subject_id = e.id
         where e.amount <> coalesce(c.amount_minor, 0)
           and exists (select from envelope_checkpoint any_of
                        where any_of.household_id = place.household_id
                          and any_of.month = this_month);
      select array_agg(left_over order by number)
        into carried
        from envelopes_after(place.household_id, place.currency, this_month, envelopes, carried)
               as after (number, left_over);
      held := held + cash_of_month(place.household_id, place.currency, this_month);
    end loop;
  end loop;
end $$;

-- As before (V2__ledger.sql), but it looks up the first posting of each transaction by its key. A
-- join read all pairs of postings if the statistics were wrong, and took minutes.
create or replace function restate_totals(household uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  moves moved[];
begin
  perform from household h where h.household_id = household for update;
  delete from month_total total where total.household_id = household;
  delete from account_total total where total.household_id = household;
  delete from envelope_checkpoint c where c.household_id = household;
  select array_agg(row(household, kind, subject_id, account_id, date, currency, amount_minor,
                       cleared_minor, postings)::moved)
    into moves
    from (select p.kind, coalesce(p.account_id, p.category_id, household) as subject_id,
                 coalesce(p.account_id, first.account_id) as account_id, p.date, p.currency,
                 sum(p.amount_minor) as amount_minor,
                 coalesce(sum(p.amount_minor) filter (where p.status <> 'pending'), 0)
                   as cleared_minor,
                 count(*) as postings
            from posting p
           cross join lateral (
                 select f.account_id from posting f
                  where f.household_id = p.household_id and f.transaction_id = p.transaction_id
                    and f.number = 0
                 offset 0) as first
           where p.household_id = household
           group by 1, 2, 3, 4, 5) as summed;
  perform add_to_totals(moves);
end $$;
