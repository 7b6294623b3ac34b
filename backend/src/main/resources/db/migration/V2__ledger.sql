-- The ledger: accounts, categories, payees, tags, transactions, postings and month totals. Creates
-- only new tables, so it locks no existing table.
--
-- The texts of a transaction (payee, notes, tags) are updated in place. Postings are replaced, not
-- updated, except for their notes and the status of postings on accounts.
--
-- The database enforces these rules, whichever program writes:
-- * the postings of a transaction sum to zero in each currency: the postings that a statement adds
--   to or removes from a transaction must balance (posting_totals, below);
-- * a transaction has a first posting, which is on an account (two constraints);
-- * a posting has the date of its transaction (one foreign key);
-- * month_total changes in the same statement as the postings, and the application cannot write
--   to it.

-- Indexes on names have the condition that the name is not empty, which is always true. Lookups by
-- id do not repeat the condition, so PostgreSQL cannot choose such an index for them.

create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table account (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  type         text not null,
  currency     text not null,
  on_budget    boolean not null,
  -- for a credit card: spending on it moves money into an envelope for its payment
  payment_envelope boolean not null default true,
  opened_on    date not null,
  closed_on    date,
  version      bigint not null default 1,
  primary key (household_id, id),
  constraint account_type_is_known check (type in ('cash', 'checking', 'savings', 'credit-card',
    'loan', 'investment', 'other-asset', 'other-liability')),
  constraint account_has_one_currency unique (household_id, id, currency)
);
create unique index account_names_are_unique on account (household_id, lower(name))
  where name <> '';

create table category_group (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  position     integer not null,
  version      bigint not null default 1,
  primary key (household_id, id)
);
create unique index category_group_names_are_unique on category_group (household_id, lower(name))
  where name <> '';

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
create unique index category_names_are_unique on category (household_id, group_id, lower(name))
  where name <> '';

create table payee (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  primary key (household_id, id)
);
create unique index payee_names_are_unique on payee (household_id, lower(name))
  where name <> '';

create table tag (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  name         text not null,
  primary key (household_id, id)
);
create unique index tag_names_are_unique on tag (household_id, lower(name))
  where name <> '';

create table transaction (
  household_id  uuid not null references household on delete cascade,
  id            uuid not null,
  date          date not null,
  payee_id      uuid,
  notes         text not null default '',
  external_id   text,
  import_id     uuid,
  search        text not null, -- payee and notes in lower case
  first_posting smallint not null default 0,
  version       bigint not null default 1,
  created_at    timestamptz not null,
  primary key (household_id, id),
  foreign key (household_id, payee_id) references payee,
  constraint transaction_date_is_in_range check (date between '1900-01-01' and '2200-12-31'),
  constraint transaction_first_posting_is_the_first check (first_posting = 0)
);
-- Also gives the order of the register (newest first), when it is scanned backwards.
create unique index transaction_date on transaction (household_id, date, id);
create index transaction_payee on transaction (household_id, payee_id, date, id);
create index transaction_import on transaction (household_id, import_id) where import_id is not null;
create index transaction_external_id on transaction (household_id, external_id)
  where external_id is not null;
-- The household is an expression here, so that only transactions_containing uses this index.
create index transaction_search_text on transaction
  using gin ((household_id::text), search gin_trgm_ops);

create table transaction_tag (
  household_id   uuid not null,
  transaction_id uuid not null,
  tag_id         uuid not null,
  position       smallint not null, -- order of the tags in the request
  date           date not null,
  primary key (household_id, transaction_id, tag_id),
  constraint transaction_tag_has_the_date_of_its_transaction
    foreign key (household_id, date, transaction_id)
    references transaction (household_id, date, id) on update cascade on delete cascade,
  foreign key (household_id, tag_id) references tag
);
create index transaction_tag_tag on transaction_tag (household_id, tag_id, date, transaction_id);

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
  status         text, -- null unless the posting is on an account
  notes          text not null default '',
  primary key (household_id, transaction_id, number),
  constraint posting_has_the_date_of_its_transaction
    foreign key (household_id, date, transaction_id)
    references transaction (household_id, date, id) on delete cascade,
  constraint posting_has_its_accounts_currency
    foreign key (household_id, account_id, currency)
    references account (household_id, id, currency),
  constraint posting_is_on_a_category foreign key (household_id, category_id) references category,
  constraint posting_kind_is_known check (kind in ('account', 'category', 'uncategorised-income',
    'uncategorised-expense', 'exchange', 'opening')),
  constraint posting_is_on_an_account_or_a_category check (
    (kind = 'account') = (account_id is not null) and (kind = 'category') = (category_id is not null)),
  constraint posting_status_is_known check (status in ('pending', 'cleared', 'reconciled')),
  constraint posting_on_an_account_has_a_status check ((kind = 'account') = (status is not null)),
  constraint posting_first_is_on_an_account check (number > 0 or kind = 'account'),
  -- at most 10^13 minor units; 900,000 such postings fit into a bigint sum
  constraint posting_amount_is_in_range
    check (amount_minor between -10000000000000 and 10000000000000)
);
create index posting_account on posting (household_id, account_id, date, transaction_id)
  where account_id is not null;
create index posting_category on posting (household_id, category_id, date, transaction_id)
  where category_id is not null;
create index posting_account_status
  on posting (household_id, account_id, status, date, transaction_id) where status is not null;
-- For the status of the first posting.
create index posting_status on posting (household_id, status, date, transaction_id)
  where number = 0 and status is not null;
-- Only transactions_of_amount repeats the condition on the currency, so only it uses this index.
create index posting_amount on posting (household_id, currency, amount_minor)
  where number = 0 and currency <> '';
create index posting_uncategorised on posting (household_id, date, transaction_id)
  where kind in ('uncategorised-income', 'uncategorised-expense');

alter table transaction add constraint transaction_has_a_first_posting
  foreign key (household_id, id, first_posting)
  references posting (household_id, transaction_id, number) deferrable initially deferred;

-- The sums of the postings of a subject in a month of the household, in one currency, on or off
-- budget. subject_id is the account or the category, or the household for kinds without either. A
-- posting on an account is on budget if the account is; any other posting is on budget if the
-- account of its transaction's first posting is. Rows without postings stay, with zeros.
create table month_total (
  household_id  uuid not null references household on delete cascade,
  kind          text not null,
  subject_id    uuid not null,
  month         date not null, -- see household_month
  currency      text not null,
  on_budget     boolean not null,
  amount_minor  bigint not null,
  cleared_minor bigint not null, -- sum of the cleared and reconciled postings on an account
  postings      bigint not null,
  primary key (household_id, kind, subject_id, month, currency, on_budget),
  constraint month_total_month_is_its_first_day check (extract(day from month) = 1)
) with (fillfactor = 50); -- leaves space for frequent updates in place
create index month_total_month on month_total (household_id, month);

-- For accounts on budget that the month totals do not explain enough: the same sums by account.
-- Such accounts are credit cards with a payment envelope, and accounts in another currency than
-- the household's, which need a sum for each day, since each day has its rate. `day` is the first
-- day of the month where the currency is the household's.
create table account_total (
  household_id uuid not null references household on delete cascade,
  month        date not null, -- see household_month
  account_id   uuid not null, -- of the transaction's first posting, or of the posting itself
  kind         text not null,
  subject_id   uuid not null,
  currency     text not null,
  day          date not null,
  amount_minor bigint not null,
  primary key (household_id, month, account_id, kind, subject_id, currency, day),
  constraint account_total_month_is_its_first_day check (extract(day from month) = 1)
);

-- Digits after the decimal point of a currency's amounts (ISO 4217, as Java knows it).
create function minor_digits(currency text) returns integer
  language sql immutable parallel safe
  return case
    when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK',
                      'ITL', 'JPY', 'KMF', 'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE',
                      'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then 0
    when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then 3
    when currency in ('CLF') then 4
    else 2
  end;

create type moved as (
  household_id  uuid,
  kind          text,
  subject_id    uuid,
  account_id    uuid, -- the account that decides whether the total is on budget
  date          date,
  currency      text,
  amount_minor  bigint,
  cleared_minor bigint,
  postings      bigint
);

-- What the budget leaves over at the end of the month before `month`, so that a month of the budget
-- does not read all months before it. Made from month_total and the plan (V5__budgets.sql), and
-- deleted as soon as a month before it changes. subject_id: the category for what is available in
-- it, the household for what is not assigned.
create table envelope_checkpoint (
  household_id uuid not null references household on delete cascade,
  month        date not null,
  subject_id   uuid not null,
  amount_minor bigint not null,
  primary key (household_id, month, subject_id)
);

-- Adds to the totals in the order of their key, so that concurrent statements cannot deadlock.
-- Locks the household first, so that restate_totals cannot run concurrently after an account moved
-- on or off budget or the first day of the month changed. Takes arrays and looks up accounts and
-- households one by one, because a distributed PostgreSQL refuses joins with transition tables, and
-- because no plan may depend on statistics.
create function add_to_totals(moves moved[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  place record;
begin
  for place in
    select h.household_id,
           household_month((select min(m.date) from unnest(moves) as m
                             where m.household_id = h.household_id), h.month_start_day) as month
      from household h
     where h.household_id = any (array(select distinct m.household_id from unnest(moves) as m))
     order by h.household_id
       for key share
  loop
    delete from envelope_checkpoint c
     where c.household_id = place.household_id and c.month > place.month;
  end loop;
  with placed as materialized (
    select m.household_id, m.kind, m.subject_id, m.account_id, m.date, m.currency, m.amount_minor,
           m.cleared_minor, m.postings,
           household_month(m.date, h.month_start_day) as month, a.on_budget,
           m.currency <> h.currency as is_foreign,
           a.type = 'credit-card' and a.payment_envelope as is_card
      from unnest(moves) as m
     cross join lateral (select h.month_start_day, h.currency from household h
                          where h.household_id = m.household_id offset 0) as h
     cross join lateral (select a.on_budget, a.type, a.payment_envelope from account a
                          where a.household_id = m.household_id and a.id = m.account_id
                         offset 0) as a),
  by_account as (
    insert into account_total as total (household_id, month, account_id, kind, subject_id, currency,
                                        day, amount_minor)
    select household_id, month, account_id, kind, subject_id, currency,
           case when is_foreign then date else month end, sum(amount_minor)
      from placed
     where on_budget and (is_foreign or is_card)
     group by 1, 2, 3, 4, 5, 6, 7
     order by 1, 2, 3, 4, 5, 6, 7
    on conflict (household_id, month, account_id, kind, subject_id, currency, day) do update
       set amount_minor = total.amount_minor + excluded.amount_minor)
  insert into month_total as total (household_id, kind, subject_id, month, currency, on_budget,
                                    amount_minor, cleared_minor, postings)
  select household_id, kind, subject_id, month, currency, on_budget, sum(amount_minor),
         sum(cleared_minor), sum(postings)
    from placed
   group by 1, 2, 3, 4, 5, 6
   order by 1, 2, 3, 4, 5, 6
  on conflict (household_id, kind, subject_id, month, currency, on_budget) do update
     set amount_minor  = total.amount_minor + excluded.amount_minor,
         cleared_minor = total.cleared_minor + excluded.cleared_minor,
         postings      = total.postings + excluded.postings;
end $$;
revoke execute on function add_to_totals from public;

create function posting_totals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  sign constant integer := case tg_op when 'INSERT' then 1 else -1 end;
  moves moved[];
begin
  if exists (select from changed group by household_id, transaction_id, currency
             having sum(amount_minor) <> 0) then
    raise exception 'the postings of a transaction must sum to zero in each currency'
      using errcode = 'check_violation', table = 'posting', constraint = 'postings_sum_to_zero';
  end if;
  select array_agg(row(household_id, kind, subject_id, account_id, date, currency, amount_minor,
                       cleared_minor, postings)::moved)
    into moves
    from (select household_id, kind, coalesce(account_id, category_id, household_id) as subject_id,
                 coalesce(account_id, first_account) as account_id, date, currency,
                 sign * sum(amount_minor) as amount_minor,
                 sign * coalesce(sum(amount_minor) filter (where status <> 'pending'), 0)
                   as cleared_minor,
                 sign * count(*) as postings
            from (select household_id, kind, account_id, category_id, date, currency, amount_minor,
                         status,
                         first_value(account_id) over (partition by household_id, transaction_id
                                                       order by number) as first_account
                    from changed) as changed_posting
           group by 1, 2, 3, 4, 5, 6) as summed;
  perform add_to_totals(moves);
  return null;
end $$;
revoke execute on function posting_totals from public;

create trigger posting_added after insert on posting
  referencing new table as changed for each statement execute function posting_totals();
create trigger posting_removed after delete on posting
  referencing old table as changed for each statement execute function posting_totals();

-- Updates the cleared totals when the status of postings changes.
create function posting_cleared_totals() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  moves moved[];
begin
  select array_agg(row(household_id, kind, account_id, account_id, date, currency, 0,
                       cleared_minor, 0)::moved)
    into moves
    from (select household_id, kind, account_id, date, currency,
                 sum(amount_minor) as cleared_minor
            from (select household_id, kind, account_id, date, currency, amount_minor
                    from after where status <> 'pending'
                   union all
                  select household_id, kind, account_id, date, currency, -amount_minor
                    from before where status <> 'pending') as difference
           group by 1, 2, 3, 4, 5
          having sum(amount_minor) <> 0) as summed;
  perform add_to_totals(moves);
  return null;
end $$;
revoke execute on function posting_cleared_totals from public;
create trigger posting_status_changed after update on posting
  referencing old table as before new table as after
  for each statement execute function posting_cleared_totals();

create function posting_is_replaced() returns trigger
  language plpgsql
as $$
begin
  raise exception 'the amount of a posting must be replaced, not edited'
    using errcode = 'check_violation', table = 'posting', constraint = 'postings_are_replaced';
end $$;
create trigger posting_edited before update on posting for each row
  when ((old.household_id, old.transaction_id, old.number, old.kind, old.account_id,
         old.category_id, old.amount_minor, old.currency, old.date)
        is distinct from
        (new.household_id, new.transaction_id, new.number, new.kind, new.account_id,
         new.category_id, new.amount_minor, new.currency, new.date))
  execute function posting_is_replaced();
create trigger posting_emptied before truncate on posting
  for each statement execute function posting_is_replaced();

-- Locks all totals that an edit will change, in the order of their key. Otherwise the removal and
-- the addition of postings would lock totals separately, and two edits could deadlock. The
-- arguments are the kinds, subjects, accounts and dates of the old and the new postings.
create function lock_totals(kinds text[], subjects uuid[], accounts uuid[], dates date[],
                            currencies text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform add_to_totals(
    (select array_agg(row(current_household(), kind, coalesce(subject, current_household()), account,
                          date, currency, 0, 0, 0)::moved)
       from unnest(kinds, subjects, accounts, dates, currencies)
         as key (kind, subject, account, date, currency)));
end $$;
revoke execute on function lock_totals from public;

-- Recomputes all totals of a household from the postings. Locks the household first: add_to_totals
-- holds a key share lock on it until its database transaction ends, so no other change of totals is
-- in flight.
create function restate_totals(household uuid) returns void
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
            join posting first on first.household_id = p.household_id
                              and first.transaction_id = p.transaction_id and first.number = 0
           where p.household_id = household and first.household_id = household
           group by 1, 2, 3, 4, 5) as summed;
  perform add_to_totals(moves);
end $$;
revoke execute on function restate_totals from public;

create function totals_restated() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  perform restate_totals(new.household_id);
  return null;
end $$;
revoke execute on function totals_restated from public;
create trigger account_changed_in_the_budget
  after update of on_budget, payment_envelope, type on account for each row
  when (old.on_budget <> new.on_budget
        or (old.type = 'credit-card' and old.payment_envelope)
           <> (new.type = 'credit-card' and new.payment_envelope))
  execute function totals_restated();
create trigger household_month_or_currency_changed
  after update of month_start_day, currency on household for each row
  when (old.month_start_day <> new.month_start_day or old.currency <> new.currency)
  execute function totals_restated();

-- Views for searches. Under row-level security, conditions on texts and tags cannot use an index,
-- because their operators are not leakproof. These views belong to the owner of the tables and
-- filter by household themselves. A search must use only these views: if it also joined a table
-- with row-level security, PostgreSQL would apply the restriction to the whole query (and
-- PostgreSQL 18 merges a view with its table).
create view transaction_search as
  select household_id, id, date, payee_id, notes, external_id, import_id, search, version,
         created_at
    from transaction
   where household_id = current_household();

create view posting_search as
  select household_id, transaction_id, number, kind, account_id, category_id, amount_minor,
         currency, date, status
    from posting
   where household_id = current_household();

create view payee_search as
  select household_id, id, name
    from payee
   where household_id = current_household();

create view tag_search as
  select household_id, id, name
    from tag
   where household_id = current_household();

create view transaction_tag_search as
  select household_id, transaction_id, tag_id, date
    from transaction_tag
   where household_id = current_household();

-- The transactions of the household whose payee or notes match a LIKE pattern in lower case. Each
-- of these two functions can use exactly one index and no sequential scan, so its plan does not
-- depend on statistics.
create function transactions_containing(pattern text) returns table (date date, id uuid)
  language plpgsql stable security definer rows 100 set search_path = public, pg_temp
  set enable_seqscan = off set enable_indexscan = off set enable_bitmapscan = on
as $$
#variable_conflict use_column
begin
  return query
  select t.date, t.id from transaction t
   where t.household_id::text = current_household()::text and t.search like pattern;
end $$;
revoke execute on function transactions_containing from public;

-- The transactions of the household whose first posting has this currency and an amount from the
-- minimum to the maximum, in minor units.
create function transactions_of_amount(currency text, minimum bigint, maximum bigint)
  returns table (date date, id uuid)
  language plpgsql stable security definer rows 100 set search_path = public, pg_temp
  set enable_seqscan = off
as $$
#variable_conflict use_column
begin
  return query
  select p.date, p.transaction_id from posting p
   where p.household_id = current_household() and p.number = 0
     and p.currency <> '' and p.currency = $1 and p.amount_minor between minimum and maximum;
end $$;
revoke execute on function transactions_of_amount from public;

do $$
declare
  name text;
begin
  foreach name in array array['account', 'category_group', 'category', 'payee', 'tag', 'transaction',
                              'transaction_tag', 'posting', 'month_total',
                              'account_total', 'envelope_checkpoint'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy own_household on %I using (household_id = current_household())'
                   ' with check (household_id = current_household())', name);
  end loop;
end $$;

grant select, insert, update, delete on account, category_group, category, payee, tag
  to farthing_app;
grant select, insert, delete on transaction, posting, transaction_tag to farthing_app;
grant update (date, payee_id, notes, external_id, search, version) on transaction to farthing_app;
grant update (position) on transaction_tag to farthing_app;
grant update (status, notes) on posting to farthing_app;
grant select on month_total, account_total, transaction_search, posting_search, payee_search, tag_search,
  transaction_tag_search to farthing_app;
grant execute on function lock_totals, transactions_containing, transactions_of_amount
  to farthing_app;
