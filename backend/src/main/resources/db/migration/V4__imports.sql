-- Imports of bank files and their rows. The rows of accepted imports also serve to detect
-- duplicates in later imports. Creates only new tables, so it locks no existing table.

create table import (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  account_id   uuid not null,
  accounts          uuid[] not null, -- the accounts of its rows
  transfer_accounts uuid[] not null, -- the other accounts of its transfers
  format       text not null,
  file_name    text,
  status       text not null default 'previewed',
  reading      jsonb not null, -- detected formats and columns, as JSON of the API
  balance_date  date,   -- the last balance that the file states
  balance_minor bigint,
  new_rows       bigint not null default 0,
  duplicate_rows bigint not null default 0,
  conflict_rows  bigint not null default 0,
  error_rows     bigint not null default 0,
  listed       boolean not null default false, -- false: import all new rows
  imported     bigint not null default 0, -- transactions added; 0 unless accepted
  version      bigint not null default 1,
  created_at   timestamptz not null,
  primary key (household_id, id),
  constraint import_is_into_an_account foreign key (household_id, account_id) references account,
  constraint import_status_is_known check (status in ('previewed', 'accepted', 'undone'))
);
create index import_of_account on import (household_id, account_id, status);
create index import_previewed on import (household_id, created_at) where status = 'previewed';

-- A row of a file. It has no foreign key to its import, because checking it for a million rows is
-- slow. A trigger deletes the rows when their import is deleted.
create table import_row (
  household_id   uuid not null,
  import_id      uuid not null,
  number         integer not null, -- in the file; the first row of data is 1
  account_id     uuid not null,
  date           date,
  amount_minor   bigint,
  fingerprint    bigint, -- hash of payee and notes; see Fingerprint.java
  transaction_id uuid,   -- id of its transaction when the import is accepted
  category_id    uuid,
  parts          jsonb,  -- tags and splits; null for neither
  transfer_to    uuid,   -- the other account of a transfer
  status         text not null,
  chosen         boolean not null default false, -- whether the request listed this row
  payee          text not null,
  notes          text not null,
  external_id    text,
  problem        text, -- the error of the row; null if it has none
  primary key (household_id, import_id, number),
  constraint import_row_status_is_known check (status in ('new', 'duplicate', 'conflict', 'error')),
  constraint import_row_at_fault_has_a_problem check ((status = 'error') = (problem is not null)),
  constraint import_row_is_whole_or_at_fault check (
    status = 'error' or date is not null and amount_minor is not null and fingerprint is not null
      and transaction_id is not null)
);
create index import_row_known on import_row (household_id, date, amount_minor)
  where status <> 'error';
create index import_row_external_id on import_row (household_id, external_id)
  where external_id is not null;
create index import_row_transfer on import_row (household_id, transaction_id)
  where transfer_to is not null;
create index import_row_not_new on import_row (household_id, import_id, number)
  where status <> 'new';

create function import_rows_go() returns trigger
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  households uuid[] := array(select distinct household_id from gone);
  imports    uuid[] := array(select id from gone);
begin
  delete from import_row
   where household_id = any (households) and import_id = any (imports);
  return null;
end $$;
revoke execute on function import_rows_go from public;
create trigger import_gone after delete on import
  referencing old table as gone for each statement execute function import_rows_go();

alter table import enable row level security;
create policy own_household on import
  using (household_id = current_household()) with check (household_id = current_household());
alter table import_row enable row level security;
create policy own_household on import_row
  using (household_id = current_household()) with check (household_id = current_household());

grant select, insert, delete on import to farthing_app;
grant update (status, new_rows, duplicate_rows, conflict_rows, error_rows, listed, imported, version)
  on import to farthing_app;
grant select, insert on import_row to farthing_app;
grant update (status, chosen) on import_row to farthing_app;
