-- Verification of the books, as functions that both `verify` and the daily check of the backend
-- call, and the time of the last verification. Creates a new table and functions, so it locks no
-- existing table.

-- Returns one line for each difference between stored data and the postings, for all households.
-- Only the owner of the tables can call it, because row-level security does not restrict the owner.
create function book_differences() returns setof text
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
                'stored %s, recomputed %s', household_id, kind, subject_id,
                to_char(month, 'YYYY-MM'), case when on_budget then 'on budget' else 'off budget' end,
                coalesce(t.amount_minor, 0), coalesce(r.amount_minor, 0))
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
  select * from budget_differences()
$$;
revoke execute on function book_differences from public;

-- At most one row: the time of the last verification and its number of differences.
create table verification (
  last        boolean primary key default true check (last),
  verified_at timestamptz not null,
  differences bigint not null
);
grant select on verification to farthing_app;

create function book_verified(found bigint) returns void
  language sql
as $$
  insert into verification (verified_at, differences) values (now(), found)
  on conflict (last) do update
     set verified_at = excluded.verified_at, differences = excluded.differences
$$;
revoke execute on function book_verified from public;

-- Verifies the books if the last verification is more than a day old or missing, and no other
-- replica is verifying. The application's role may call it, because it reveals only the number of
-- differences in all households.
create function verify_books_daily() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if not exists (select from verification where verified_at > now() - interval '1 day')
     and pg_try_advisory_xact_lock(hashtext('farthing verification')) then
    perform book_verified((select count(*) from book_differences()));
  end if;
end $$;
revoke execute on function verify_books_daily from public;
grant execute on function verify_books_daily to farthing_app;
