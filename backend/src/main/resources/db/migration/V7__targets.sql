-- Targets: what categories should hold or receive. Creates new tables, and adds a column with a
-- constant default, which PostgreSQL does without rewriting the table.

-- The list of a category's targets; a missing row is the same as no targets and no cap.
create table target_list (
  household_id uuid not null,
  category_id  uuid not null,
  cap_minor    bigint, -- assigning to targets stops at this amount; null: no cap
  version      bigint not null default 0,
  primary key (household_id, category_id),
  constraint target_list_is_of_a_category
    foreign key (household_id, category_id) references category,
  constraint target_cap_is_in_range check (cap_minor between 0 and 10000000000000)
);

-- One target of a category. TargetKind lists the columns that each kind uses; the others are 0,
-- null or a default.
create table target (
  household_id  uuid not null,
  category_id   uuid not null,
  number        smallint not null, -- position in the list, from 0
  kind          text not null,
  priority      smallint not null,
  amount_minor  bigint not null, -- in the household's currency
  payment_minor bigint not null, -- monthly payment of a debt
  basis_points  integer not null, -- share of income
  weight        smallint not null, -- weight of a remainder
  every         smallint not null, -- units in a period; 0: does not repeat
  unit          text not null,
  start_on      date,
  due_on        date,
  income_from   text not null,
  income_id     uuid, -- an income category; null: all income
  months        smallint not null,
  primary key (household_id, category_id, number),
  constraint target_is_in_a_list
    foreign key (household_id, category_id) references target_list,
  constraint target_is_of_an_income_category
    foreign key (household_id, income_id) references category,
  constraint target_number_is_in_range check (number between 0 and 7),
  constraint target_kind_is_known check (kind in
    ('set-aside', 'refill', 'balance', 'income-share', 'debt', 'average', 'copy', 'remainder')),
  constraint target_priority_is_in_range check (priority between 1 and 9),
  constraint target_amounts_are_in_range
    check (amount_minor between 0 and 10000000000000
           and payment_minor between 0 and 10000000000000),
  constraint target_share_is_in_range check (basis_points between 0 and 10000),
  constraint target_weight_is_in_range check (weight between 0 and 100),
  constraint target_period_is_in_range check (every between 0 and 120),
  constraint target_unit_is_known check (unit in ('week', 'month', 'quarter', 'year')),
  constraint target_income_is_known check (
    income_from in ('this-month', 'last-month', 'ready-to-assign')
  ),
  constraint target_months_are_in_range check (months between 0 and 12)
);
create index target_income on target (household_id, income_id) where income_id is not null;

-- Whether a category ignores its targets in a month.
alter table category_plan add column snoozed boolean not null default false;

-- Before a category is deleted, deletes its list of targets if that is empty. A list with targets
-- or a cap prevents the deletion.
create function target_list_goes() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  delete from target_list l
   where l.household_id = old.household_id and l.category_id = old.id and l.cap_minor is null
     and not exists (select from target t
                      where t.household_id = l.household_id and t.category_id = l.category_id);
  return old;
end $$;
revoke execute on function target_list_goes from public;
create trigger category_goes_with_targets before delete on category for each row
  execute function target_list_goes();

do $$
declare
  name text;
begin
  foreach name in array array['target_list', 'target'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_household on %I using (household_id = current_household())'
                   ' with check (household_id = current_household())', name);
  end loop;
end $$;

grant select, insert, update on target_list to farthing_app;
grant select, insert, delete on target to farthing_app;
