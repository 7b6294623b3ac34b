-- Searches of several texts, amounts and kinds of transactions. Creating the indexes blocks writes
-- to posting and transaction while it reads them.

-- The conditions of these indexes are in the text of the statements that use them, and in no other.
create index posting_other_side on posting (household_id, date, transaction_id)
  where kind = 'account' and number > 0;
create index posting_second_split on posting (household_id, date, transaction_id)
  where number = 2 and kind in ('category', 'uncategorised-income', 'uncategorised-expense');
create index transaction_with_notes on transaction (household_id, date, id) where notes <> '';

-- Up to `most` transactions of the household whose payee and notes match all of one to three
-- patterns for LIKE. As before, this can use only one index.
drop function transactions_containing(text);
create function transactions_containing(patterns text[], most integer)
  returns table (date date, id uuid)
  language plpgsql stable security definer rows 100 set search_path = public, pg_temp
  set enable_seqscan = off set enable_indexscan = off set enable_bitmapscan = on
as $$
#variable_conflict use_column
begin
  return query
  select t.date, t.id from transaction t
   where t.household_id::text = current_household()::text and t.search like patterns[1]
     and t.search like coalesce(patterns[2], patterns[1])
     and t.search like coalesce(patterns[3], patterns[1])
   limit most;
end $$;
revoke execute on function transactions_containing from public;

-- Up to `most` transactions of the household whose first posting has an amount in one of the ranges
-- of minor units, each in a currency.
drop function transactions_of_amount(text, bigint, bigint);
create function transactions_of_amounts(
  currencies text[], minima bigint[], maxima bigint[], most integer)
  returns table (date date, id uuid)
  language plpgsql stable security definer rows 100 set search_path = public, pg_temp
  set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  return query
  select p.date, p.transaction_id
    from unnest(currencies, minima, maxima) as range (currency, minimum, maximum)
   cross join lateral (
         select p.date, p.transaction_id from posting p
          where p.household_id = current_household() and p.number = 0 and p.currency <> ''
            and p.currency = range.currency
            and p.amount_minor between range.minimum and range.maximum
         offset 0) p
   limit most;
end $$;
revoke execute on function transactions_of_amounts from public;

grant execute on function transactions_containing, transactions_of_amounts to farthing_app;

-- Searches that somebody gave a name.
create table saved_search (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  query        text not null,
  version      bigint not null default 1,
  primary key (household_id, id)
);
create unique index saved_search_names_are_unique on saved_search (household_id, lower(name))
  where name <> '';
alter table saved_search enable row level security;
create policy own_household on saved_search using (household_id = current_household())
  with check (household_id = current_household());
grant select, insert, update, delete on saved_search to farthing_app;
