-- The amounts that the months of a budget are computed from, and the verification of its
-- checkpoints. Creates a view and functions, so it locks no existing table.

-- The totals by account, converted to the household's currency. An amount in another currency is
-- converted at the rate of its day: the latest rate on or before that day. Each row is rounded to
-- the minor unit, half away from zero. counted_minor is null if there is no rate, or if the amount
-- is too large to be summed in a bigint.
create view budget_total with (security_invoker = true) as
  select t.household_id, t.month, t.account_id, t.kind, t.subject_id, t.currency,
         t.currency <> h.currency as is_foreign, t.amount_minor,
         case when t.currency = h.currency then t.amount_minor
              else (select case when abs(worth.minor) < 1e15 then round(worth.minor)::bigint end
                      from (select t.amount_minor * rate.rate
                                     * power(10::numeric, minor_digits(h.currency)
                                                          - minor_digits(t.currency)) as minor
                              from rate
                             where rate.household_id = t.household_id
                               and rate.currency = t.currency and rate.date <= t.day
                             order by rate.date desc limit 1) as worth)
         end as counted_minor
    from account_total t
    join household h on h.household_id = t.household_id;
grant select on budget_total to farthing_app;

-- The date from which all currencies of a household's accounts on budget have a rate: the first
-- rate counts from its date on. No row if no account has another currency.
create view rate_start with (security_invoker = true) as
  select a.household_id,
         max(coalesce((select rate.date
                         from rate
                        where rate.household_id = a.household_id and rate.currency = a.currency
                        order by rate.date limit 1),
                      date 'infinity')) as date
    from account a
    join household h on h.household_id = a.household_id
   where a.on_budget and a.currency <> h.currency
   group by a.household_id;
grant select on rate_start to farthing_app;

-- Whether an account is a credit card that has an envelope for its payment.
create function is_payment_card(a account) returns boolean
  language sql immutable parallel safe
  return a.type = 'credit-card' and a.on_budget and a.payment_envelope;
revoke execute on function is_payment_card from public;

-- What is left in each envelope (expense categories and card payments) at the end of a month. An
-- amount overspent on a card does not count as missing in the category, because it is owed on the
-- card. left_before has what was left at the end of the month before, in the order of envelopes.
create function envelopes_after(household uuid, household_currency text, this_month date,
                                envelopes uuid[], left_before bigint[])
  returns table (number bigint, left_over bigint)
  language plpgsql stable
as $$
#variable_conflict use_column
begin
  return query
  with envelope as (
    select e.number, e.id, e.amount, coalesce(now.assigned_minor, 0) as assigned,
           (select is_payment_card(a) from account a
             where a.household_id = household and a.id = e.id) as is_card,
           coalesce(now.flag, (select o.flag_onward from category_plan o
                                where o.household_id = household and o.category_id = e.id
                                  and o.month <= this_month and o.flag_onward is not null
                                order by o.month desc limit 1), false) as carries,
           coalesce(last.flag, (select o.flag_onward from category_plan o
                                 where o.household_id = household and o.category_id = e.id
                                   and o.month < this_month and o.flag_onward is not null
                                 order by o.month desc limit 1), false) as carried,
           coalesce(last.release, (select o.release_onward from category_plan o
                                    where o.household_id = household and o.category_id = e.id
                                      and o.month < this_month and o.release_onward is not null
                                    order by o.month desc limit 1), false) as released
      from unnest(envelopes, left_before) with ordinality as e (id, amount, number)
      left join category_plan now on now.household_id = household and now.category_id = e.id
                                 and now.month = this_month
      left join category_plan last on last.household_id = household and last.category_id = e.id
                                  and last.month = this_month - interval '1 month'),
  on_card as (
    select account_id, kind, subject_id, coalesce(sum(counted_minor), 0) as minor
      from budget_total
     where household_id = household and month = this_month
       and account_id in (select id from envelope where is_card)
     group by account_id, kind, subject_id),
  available as (
    select e.number, e.id, e.carries,
           e.assigned
             + case when e.amount < 0 then case when e.carried then e.amount else 0 end
                    when e.released then 0 else e.amount end
             - coalesce((select sum(t.amount_minor) from month_total t
                          where t.household_id = household and t.month = this_month
                            and t.kind = 'category' and t.subject_id = e.id and t.on_budget
                            and t.currency = household_currency), 0)
             - coalesce((select sum(t.counted_minor) from budget_total t
                          where t.household_id = household and t.month = this_month
                            and t.kind = 'category' and t.subject_id = e.id and t.is_foreign), 0)
             as amount
      from envelope e where e.is_card is not true),
  credit as (
    select c.subject_id as category_id, c.account_id as card_id,
           least(c.minor, greatest(0, -a.amount
             - coalesce(sum(c.minor) over (partition by c.subject_id order by c.account_id
                          rows between unbounded preceding and 1 preceding), 0))) as unfunded
      from on_card c
      join available a on a.id = c.subject_id
     where c.kind = 'category' and c.minor > 0 and a.amount < 0 and not a.carries)
  select a.number, (a.amount + coalesce((select sum(c.unfunded) from credit c
                                          where c.category_id = a.id), 0))::bigint
    from available a
  union all
  select e.number,
         (e.assigned + greatest(0, e.amount)
          + coalesce((select sum(case c.kind when 'category' then c.minor else 0 end
                                 - case c.kind when 'exchange' then 0 else c.minor end)
                        from on_card c where c.account_id = e.id), 0)
          - coalesce((select sum(c.unfunded) from credit c where c.card_id = e.id), 0))::bigint
    from envelope e where e.is_card;
end $$;
revoke execute on function envelopes_after from public;

-- The change of the balances of the accounts on budget in a month, as far as it can be assigned:
-- without cards that have an envelope, and without uncategorised amounts.
create function cash_of_month(household uuid, household_currency text, this_month date)
  returns bigint
  language plpgsql stable
as $$
begin
  return
    coalesce((select sum(t.amount_minor) from month_total t
               where t.household_id = household and t.month = this_month and t.on_budget
                 and t.currency = household_currency
                 and (t.kind = 'account' or t.kind like 'uncategorised-%')), 0)
    + coalesce((select sum(case when is_payment_card(a) then 0 else t.counted_minor end
                           - case when t.is_foreign then 0
                                  when is_payment_card(a) then t.counted_minor else 0 end)
                  from budget_total t
                  join account a on a.household_id = household and a.id = t.account_id
                 where t.household_id = household and t.month = this_month
                   and (t.kind = 'account' or t.kind like 'uncategorised-%')), 0);
end $$;
revoke execute on function cash_of_month from public;

-- Checkpoints of the budget that differ from the sum of its months. Computes what is left in each
-- envelope month by month from the beginning, without using checkpoints. Computes the unassigned
-- amount in another way than the application does: the balances of all accounts except cards, minus
-- uncategorised amounts, minus what is left in the envelopes.
create function budget_differences() returns setof text
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
                           where t.household_id = c.household_id and t.on_budget),
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
revoke execute on function budget_differences from public;
