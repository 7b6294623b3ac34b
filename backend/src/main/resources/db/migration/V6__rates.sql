-- Rates between currencies, and for undo what each import of rates changed. Creates only new
-- tables, so it locks no existing table.

-- What one unit of a currency is worth in the household's currency, from a date until the next rate
-- of the same currency.
create table rate (
  household_id uuid not null references household on delete cascade,
  currency     text not null,
  date         date not null,
  rate         numeric not null,
  source       text not null, -- manual: entered by hand; ecb: from a file of the European Central Bank
  primary key (household_id, currency, date),
  constraint rate_currency_is_a_code check (currency ~ '^[A-Z]{3}$'),
  -- also refuses NaN and infinity
  constraint rate_is_in_range check (rate > 0 and rate < 1000000000000 and scale(rate) <= 12),
  constraint rate_source_is_known check (source in ('manual', 'ecb'))
);
create index rate_date on rate (household_id, date desc, currency);

-- The rates of a currency that an import changed. The arrays have an element for each date. A file
-- may have 200,000 rates: a row for each of them would be larger than the rates themselves.
create table rate_import (
  household_id  uuid not null references household on delete cascade,
  import_id     uuid not null,
  currency      text not null,
  dates         date[] not null,
  rate_before   numeric[] not null, -- null where there was no rate
  source_before text[] not null,
  rate_after    numeric[] not null, -- their source is ecb
  primary key (household_id, import_id, currency)
);

-- A rate applies to the month of its date and to later ones, so checkpoints of the budget after
-- that month are deleted. Locks the household first, as add_to_totals does. Does not join the
-- transition table, because a distributed PostgreSQL does not support that.
create function rates_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  households uuid[];
  dates date[];
  first_month date;
begin
  select array_agg(household_id order by household_id), array_agg(date order by household_id)
    into households, dates
    from (select household_id, min(date) as date from changed group by household_id) as earliest;
  for at in 1 .. coalesce(cardinality(households), 0) loop
    select household_month(dates[at], h.month_start_day) into first_month
      from household h where h.household_id = households[at] for key share;
    delete from envelope_checkpoint c
     where c.household_id = households[at] and c.month > first_month;
  end loop;
  return null;
end $$;
revoke execute on function rates_changed from public;
create trigger rate_added after insert on rate
  referencing new table as changed for each statement execute function rates_changed();
create trigger rate_edited after update on rate
  referencing new table as changed for each statement execute function rates_changed();
create trigger rate_removed after delete on rate
  referencing old table as changed for each statement execute function rates_changed();

-- The rate at the end of a household's month: the latest until its last day; null if there is none.
create function rate_at_end_of(household uuid, month date, currency text) returns numeric
  language sql stable parallel safe
  return (select r.rate from rate r
           where r.household_id = $1 and r.currency = $3
             and r.date < ($2 + interval '1 month')::date
                      + (select h.month_start_day - 1 from household h where h.household_id = $1)
           order by r.date desc limit 1);

do $$
declare
  name text;
begin
  foreach name in array array['rate', 'rate_import'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_household on %I using (household_id = current_household())'
                   ' with check (household_id = current_household())', name);
  end loop;
end $$;

grant select, insert, update, delete on rate to farthing_app;
grant select, insert on rate_import to farthing_app;
