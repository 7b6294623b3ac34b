-- Removing and merging categories. The application still cannot change the category of a posting.
-- It calls move_category, which moves all postings of a category with their totals, and
-- return_category, which moves exactly those postings back. Replaces a trigger on posting, which
-- locks that table exclusively for a moment; everything else is new.

-- The postings that were moved out of a category, for undo. The three arrays
-- have an element for each posting. No foreign keys, because the categories may be removed later.
create table category_move (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  category_id  uuid not null, -- the category before the move
  into_id      uuid, -- the category after the move; null: uncategorised
  transactions uuid[] not null,
  numbers      smallint[] not null,
  amounts      bigint[] not null, -- in minor units
  previewed    boolean not null,
  primary key (household_id, id)
);
alter table category_move enable row level security;
create index category_move_category on category_move (household_id, category_id, id);
create policy own_household on category_move
  using (household_id = current_household()) with check (household_id = current_household());
grant select on category_move to farthing_app;

-- A preview moves the totals, but not the postings. It must be rolled back.
create function category_move_was_previewed() returns trigger
  language plpgsql
as $$
begin
  raise exception 'a preview of a moved category must be rolled back'
    using errcode = 'check_violation', table = 'category_move',
          constraint = 'category_move_preview_is_rolled_back';
end $$;
create constraint trigger category_move_previewed after insert on category_move
  deferrable initially deferred for each row when (new.previewed)
  execute function category_move_was_previewed();

-- The same trigger, but move_category and return_category may change the category. Setting
-- app.moves_category gives the application no rights: it has no privilege to update these columns.
drop trigger posting_edited on posting;
create trigger posting_edited before update on posting for each row
  when ((old.household_id, old.transaction_id, old.number, old.account_id, old.amount_minor,
         old.currency, old.date)
        is distinct from
        (new.household_id, new.transaction_id, new.number, new.account_id, new.amount_minor,
         new.currency, new.date)
        or (old.kind, old.category_id) is distinct from (new.kind, new.category_id)
           and current_setting('app.moves_category', true) is distinct from 'on')
  execute function posting_is_replaced();

-- The kind of a posting that has no category. On a posting without a category, income is negative.
create function uncategorised_kind(amount_minor bigint) returns text
  language sql immutable parallel safe
  return case when amount_minor < 0 then 'uncategorised-income' else 'uncategorised-expense' end;

-- Moves the totals of a category move's postings from one category to another. Null stands for
-- uncategorised.
create function move_category_totals(kept category_move, source uuid, target uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  moves moved[];
begin
  with part as materialized (
    select p.amount_minor, p.currency, p.date, first.account_id
      from unnest(kept.transactions, kept.numbers) as key (transaction_id, number)
     cross join lateral (
           select amount_minor, currency, date from posting
            where household_id = kept.household_id and transaction_id = key.transaction_id
              and number = key.number offset 0) p
     cross join lateral (
           select account_id from posting
            where household_id = kept.household_id and transaction_id = key.transaction_id
              and number = 0 offset 0) first)
  select array_agg(row(household_id, kind, subject_id, account_id, date, currency, amount_minor, 0,
                       postings)::moved)
    into moves
    from (select kept.household_id,
                 case when category_id is null then uncategorised_kind(amount_minor)
                      else 'category' end as kind,
                 coalesce(category_id, kept.household_id) as subject_id, account_id, date,
                 currency, sum(sign * amount_minor) as amount_minor, sum(sign) as postings
            from part
           cross join unnest(array[source, target], array[-1, 1]) as place (category_id, sign)
           group by 1, 2, 3, 4, 5, 6) as summed;
  perform add_to_totals(moves);
end $$;
revoke execute on function move_category_totals from public;

-- Changes the category of the postings of a category move. Their transactions get a new version, so
-- that an edit that is based on the old one is refused. Locks transactions before postings, as
-- editing a transaction does.
create function move_category_postings(kept category_move, target uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  -- not in the function's SET clause, because that needs privileges that the owner may lack
  set local app.moves_category = 'on';
  perform from transaction
    where household_id = kept.household_id and id = any (kept.transactions)
    order by id for update;
  update transaction set version = version + 1
   where household_id = kept.household_id and id = any (kept.transactions);
  update posting p
     set category_id = target,
         kind = case when target is null then uncategorised_kind(p.amount_minor)
                     else 'category' end
    from unnest(kept.transactions, kept.numbers) as key (transaction_id, number)
   where p.household_id = kept.household_id and p.transaction_id = key.transaction_id
     and p.number = key.number;
  set local app.moves_category = 'off';
end $$;
revoke execute on function move_category_postings from public;

-- Moves all postings of a category to another one, or makes them uncategorised. Locks the
-- household, so nobody else can change its totals until the database transaction ends:
-- add_to_totals locks the household too, before any total. Returns the number of transactions.
create function move_category(source uuid, target uuid, move uuid, preview boolean) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  household constant uuid := current_household();
  kept category_move;
begin
  perform from household h where h.household_id = household for update;
  kept := row(household, move, source, target, '{}'::uuid[], '{}'::smallint[], '{}'::bigint[],
               preview);
  select coalesce(array_agg(p.transaction_id), '{}'), coalesce(array_agg(p.number), '{}'),
         coalesce(array_agg(p.amount_minor), '{}')
    into kept.transactions, kept.numbers, kept.amounts
    from posting p
   where p.household_id = household and p.category_id = source;
  insert into category_move values (kept.*);
  perform move_category_totals(kept, source, target);
  delete from month_total t
   where t.household_id = household and t.kind = 'category' and t.subject_id = source
     and t.amount_minor = 0 and t.postings = 0;
  if not preview then
    perform move_category_postings(kept, target);
  end if;
  return (select count(distinct id) from unnest(kept.transactions) as id);
end $$;
revoke execute on function move_category from public;

-- Moves the postings of a category move back. Changes nothing and returns false if one of them was
-- deleted or has another amount or category by now.
create function return_category(move uuid) returns boolean
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  household constant uuid := current_household();
  kept category_move;
begin
  perform from household h where h.household_id = household for update;
  select * into kept from category_move m where m.household_id = household and m.id = move;
  if not found or exists (
       select from unnest(kept.transactions, kept.numbers, kept.amounts)
                   as key (transaction_id, number, amount_minor)
        where not exists (
              select from posting p
               where p.household_id = household and p.transaction_id = key.transaction_id
                 and p.number = key.number and p.amount_minor = key.amount_minor
                 and p.category_id is not distinct from kept.into_id
                 and p.kind = case when kept.into_id is null then uncategorised_kind(p.amount_minor)
                                   else 'category' end))
  then
    return false;
  end if;
  perform move_category_totals(kept, kept.into_id, kept.category_id);
  perform move_category_postings(kept, kept.category_id);
  delete from category_move m where m.household_id = household and m.id = move;
  return true;
end $$;
revoke execute on function return_category from public;

-- Before a category is deleted, deletes the rows of its plan that are empty. Other rows prevent the
-- deletion.
create function category_plan_goes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from category_plan p
   where p.household_id = old.household_id and p.category_id = old.id and p.assigned_minor = 0
     and p.planned_minor = 0 and p.flag is null and p.flag_onward is null and p.release is null
     and p.release_onward is null and p.notes = '' and not p.snoozed;
  return old;
end $$;
revoke execute on function category_plan_goes from public;
create trigger category_goes before delete on category for each row
  execute function category_plan_goes();

-- The category that now has the transactions of a removed category; null if they are uncategorised.
-- For imports that were previewed before the category was removed.
create function category_now(category uuid) returns uuid
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
declare
  household constant uuid := current_household();
  now_in uuid := category;
begin
  while now_in is not null
        and not exists (select from category c where c.household_id = household and c.id = now_in)
  loop
    now_in := (select m.into_id from category_move m
                where m.household_id = household and m.category_id = now_in
                order by m.id desc limit 1);
  end loop;
  return now_in;
end $$;
revoke execute on function category_now from public;

-- Waits until no category of the household is being moved, and prevents moves until the database
-- transaction ends. For callers that lock postings before they change totals.
create function hold_totals() returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from household h where h.household_id = current_household() for key share;
end $$;
revoke execute on function hold_totals from public;

grant execute on function move_category, return_category, category_now, hold_totals to farthing_app;
