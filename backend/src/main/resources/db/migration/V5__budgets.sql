-- The plan of a household: what it assigns to its categories in each month. What was spent is in
-- month_total, and what is available is computed from both. Creates only new tables, so it locks no
-- existing table.

-- What is planned for a category in a month; a missing row is the same as zeros and nulls. `flag`:
-- an expense category carries overspending into the next month, an income category holds its income
-- for the next month. A credit card with a payment envelope also has a plan; its category_id is the
-- id of the account.
create table category_plan (
  household_id   uuid not null,
  category_id    uuid not null,
  month          date not null, -- see household_month
  of_card        boolean not null default false,
  own_category   uuid generated always as (case when of_card then null else category_id end) stored,
  card           uuid generated always as (case when of_card then category_id end) stored,
  assigned_minor bigint not null default 0, -- in the household's currency
  planned_minor  bigint not null default 0, -- for tracking: expected income or spending
  flag           boolean, -- in this month only
  flag_onward    boolean, -- in this month and later ones, until the next flag_onward
  release        boolean, -- in this month only: what is left returns to ready to assign
  release_onward boolean, -- in this month and later ones, until the next release_onward
  notes          text not null default '',
  version        bigint not null default 0,
  primary key (household_id, category_id, month),
  constraint category_plan_is_of_a_category
    foreign key (household_id, own_category) references category,
  constraint category_plan_is_of_a_card foreign key (household_id, card) references account,
  constraint category_plan_month_is_its_first_day check (extract(day from month) = 1),
  constraint category_plan_amount_is_in_range
    check (assigned_minor between -10000000000000 and 10000000000000
           and planned_minor between -10000000000000 and 10000000000000)
);
create index category_plan_month on category_plan (household_id, month);
create index category_plan_flags on category_plan (household_id, month)
  where flag is not null or flag_onward is not null or release is not null
        or release_onward is not null;

-- What is planned for a month as a whole.
create table month_plan (
  household_id uuid not null references household on delete cascade,
  month        date not null,
  held_minor   bigint, -- held by hand for the next month; null: flagged categories' income
  notes        text not null default '',
  version      bigint not null default 0,
  primary key (household_id, month),
  constraint month_plan_month_is_its_first_day check (extract(day from month) = 1),
  constraint month_plan_amount_is_in_range check (held_minor between 0 and 10000000000000)
);

-- Deletes the checkpoints after a month when its plan changes. add_to_totals does the same for
-- postings.
create function category_plan_changed() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform from household h where h.household_id = new.household_id for key share;
  delete from envelope_checkpoint c
   where c.household_id = new.household_id and c.month > new.month;
  return null;
end $$;
revoke execute on function category_plan_changed from public;
create trigger category_plan_added after insert on category_plan for each row
  when (new.assigned_minor <> 0 or new.flag is not null or new.flag_onward is not null
        or new.release is not null or new.release_onward is not null)
  execute function category_plan_changed();
create trigger category_plan_edited after update on category_plan for each row
  when (old.assigned_minor <> new.assigned_minor or old.flag is distinct from new.flag
        or old.flag_onward is distinct from new.flag_onward
        or old.release is distinct from new.release
        or old.release_onward is distinct from new.release_onward)
  execute function category_plan_changed();

do $$
declare
  name text;
begin
  foreach name in array array['category_plan', 'month_plan'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_household on %I using (household_id = current_household())'
                   ' with check (household_id = current_household())', name);
  end loop;
end $$;

grant select, insert, update on category_plan, month_plan to farthing_app;
grant select, insert on envelope_checkpoint to farthing_app;
