-- The ledger: accounts, categories, payees, transactions, postings, and the totals of each month.
-- New tables only: locks nothing.
--
-- Right by construction, whatever writes:
--   * postings of a transaction sum to zero in each currency: what one statement adds to or takes
--     from a transaction has to balance (posting_totals, below);
--   * a transaction has a first posting, and that is on an account (two constraints);
--   * a posting has its transaction's date and cleared state (one foreign key);
--   * month_total follows from the postings in the same statement, and the application cannot
--     write to it.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table account (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  type         text not null,
  currency     text not null,
  on_budget    boolean not null,
  opened_on    date not null,
  closed_on    date,
  version      bigint not null default 1,
  primary key (household_id, id),
  constraint account_type_is_known check (type in ('cash', 'checking', 'savings', 'credit-card',
    'loan', 'investment', 'other-asset', 'other-liability')),
  constraint account_has_one_currency unique (household_id, id, currency)
);
create unique index account_names_are_unique on account (household_id, lower(name));

create table category_group (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  position     integer not null,
  version      bigint not null default 1,
  primary key (household_id, id)
);
create unique index category_group_names_are_unique on category_group (household_id, lower(name));

create table category (
  household_id uuid not null,
  id           uuid not null,
  group_id     uuid not null,
  name         text not null,
  kind         text not null,
  position     integer not null,
  hidden       boolean not null default false,
  version      bigint not null default 1,
  primary key (household_id, id),
  constraint category_is_in_a_group foreign key (household_id, group_id) references category_group,
  constraint category_kind_is_known check (kind in ('income', 'expense'))
);
create unique index category_names_are_unique on category (household_id, group_id, lower(name));

create table payee (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  primary key (household_id, id)
);
create unique index payee_names_are_unique on payee (household_id, lower(name));

create table transaction (
  household_id  uuid not null references household on delete cascade,
  id            uuid not null,
  date          date not null,
  payee_id      uuid,
  notes         text not null default '',
  tags          text[] not null default '{}',
  status        text not null default 'pending',
  cleared       boolean not null generated always as (status <> 'pending') stored,
  external_id   text,
  import_id     uuid,
  search        text not null, -- lower case: payee and notes
  first_posting smallint not null default 0,
  version       bigint not null default 1,
  created_at    timestamptz not null,
  primary key (household_id, id),
  foreign key (household_id, payee_id) references payee,
  constraint transaction_status_is_known check (status in ('pending', 'cleared', 'reconciled')),
  constraint transaction_date_is_in_range check (date between '1900-01-01' and '2200-12-31'),
  constraint transaction_first_posting_is_the_first check (first_posting = 0)
);
-- Also the order of the register: newest first, read backwards.
create unique index transaction_date on transaction (household_id, date, id, cleared);
create index transaction_payee on transaction (household_id, payee_id, date, id);
create index transaction_status on transaction (household_id, status, date, id);
create index transaction_import on transaction (household_id, import_id) where import_id is not null;
create index transaction_external_id on transaction (household_id, external_id)
  where external_id is not null;
create index transaction_tags on transaction using gin (household_id, tags) where tags <> '{}';
create index transaction_search_text on transaction using gin (household_id, search gin_trgm_ops);

create table posting (
  household_id   uuid not null,
  transaction_id uuid not null,
  number         smallint not null,
  kind           text not null,
  account_id     uuid,
  category_id    uuid,
  amount_minor   bigint not null,
  currency       text not null,
  date           date not null,
  cleared        boolean not null,
  notes          text not null default '',
  primary key (household_id, transaction_id, number),
  constraint posting_agrees_with_its_transaction
    foreign key (household_id, date, transaction_id, cleared)
    references transaction (household_id, date, id, cleared) on delete cascade,
  constraint posting_has_its_accounts_currency
    foreign key (household_id, account_id, currency)
    references account (household_id, id, currency),
  constraint posting_is_on_a_category foreign key (household_id, category_id) references category,
  constraint posting_kind_is_known check (kind in ('account', 'category', 'uncategorised-income',
    'uncategorised-expense', 'exchange', 'opening')),
  constraint posting_is_on_an_account_or_a_category check (
    (kind = 'account') = (account_id is not null) and (kind = 'category') = (category_id is not null)),
  constraint posting_first_is_on_an_account check (number > 0 or kind = 'account'),
  -- 10^13 minor units a posting: nine hundred thousand of them on one account still fit its sum
  constraint posting_amount_is_in_range
    check (amount_minor between -10000000000000 and 10000000000000)
);
create index posting_account on posting (household_id, account_id, date, transaction_id)
  where account_id is not null;
create index posting_category on posting (household_id, category_id, date, transaction_id)
  where category_id is not null;
-- Few are pending, and they are looked for among all of an account.
create index posting_pending on posting (household_id, account_id, date, transaction_id)
  where account_id is not null and not cleared;
create index posting_uncategorised on posting (household_id, date, transaction_id)
  where kind in ('uncategorised-income', 'uncategorised-expense');
create index posting_amount on posting (household_id, amount_minor) where number = 0;

alter table transaction add constraint transaction_has_a_first_posting
  foreign key (household_id, id, first_posting)
  references posting (household_id, transaction_id, number) deferrable initially deferred;

-- subject_id: the account, the category, or the household itself for the kinds that have neither.
-- A row stays when its last posting goes, with zeros.
create table month_total (
  household_id  uuid not null references household on delete cascade,
  kind          text not null,
  subject_id    uuid not null,
  month         date not null, -- its first day
  currency      text not null,
  amount_minor  bigint not null,
  cleared_minor bigint not null,
  postings      bigint not null,
  primary key (household_id, kind, subject_id, month, currency),
  constraint month_total_month_is_its_first_day check (extract(day from month) = 1)
) with (fillfactor = 50); -- rows change in place, over and over
create index month_total_month on month_total (household_id, month);

-- Rows are added in the order of the key: two statements that touch the same ones wait for each other,
-- and never in a circle.
create function posting_totals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  sign constant integer := case tg_op when 'INSERT' then 1 else -1 end;
begin
  if exists (select from changed group by household_id, transaction_id, currency
             having sum(amount_minor) <> 0) then
    raise exception 'the postings of a transaction sum to zero in each currency'
      using errcode = 'check_violation', table = 'posting', constraint = 'postings_sum_to_zero';
  end if;
  insert into month_total as total (household_id, kind, subject_id, month, currency, amount_minor,
                                    cleared_minor, postings)
  select household_id, kind, coalesce(account_id, category_id, household_id),
         date - (extract(day from date)::integer - 1), currency,
         sign * sum(amount_minor), sign * coalesce(sum(amount_minor) filter (where cleared), 0),
         sign * count(*)
    from changed
   group by 1, 2, 3, 4, 5
   order by 1, 2, 3, 4, 5
  on conflict (household_id, kind, subject_id, month, currency) do update
     set amount_minor  = total.amount_minor + excluded.amount_minor,
         cleared_minor = total.cleared_minor + excluded.cleared_minor,
         postings      = total.postings + excluded.postings;
  return null;
end $$;
revoke execute on function posting_totals from public;

create trigger posting_added after insert on posting
  referencing new table as changed for each statement execute function posting_totals();
create trigger posting_removed after delete on posting
  referencing old table as changed for each statement execute function posting_totals();

create function posting_is_never_changed() returns trigger
  language plpgsql
as $$
begin
  raise exception 'a posting is replaced, never changed'
    using errcode = 'check_violation', table = 'posting', constraint = 'postings_are_replaced';
end $$;
create trigger posting_changed before update on posting
  for each statement execute function posting_is_never_changed();
create trigger posting_emptied before truncate on posting
  for each statement execute function posting_is_never_changed();

-- What lists are found in. Row-level security keeps conditions on texts and tags from using an
-- index (their operators are not leakproof), so these views, which belong to the owner of the
-- tables, hold the household by themselves. All of a search goes through them: where a table with
-- row-level security is joined in, PostgreSQL takes its caution for all (and 18 merges a view with
-- its own table).
create view transaction_search as
  select household_id, id, date, payee_id, status, tags, search
    from transaction
   where household_id = current_household();

create view posting_search as
  select household_id, transaction_id, number, kind, account_id, category_id, amount_minor,
         currency, date, cleared
    from posting
   where household_id = current_household();

create view payee_search as
  select household_id, id, name
    from payee
   where household_id = current_household();

do $$
declare
  name text;
begin
  foreach name in array array['account', 'category_group', 'category', 'payee', 'transaction',
                              'posting', 'month_total'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_household on %I using (household_id = current_household())'
                   ' with check (household_id = current_household())', name);
  end loop;
end $$;

grant select, insert, update, delete on account, category_group, category, payee to farthing_app;
grant select, insert, delete on transaction, posting to farthing_app;
grant select on month_total, transaction_search, posting_search, payee_search to farthing_app;
