-- The history: every change to household data, who made it, and each thing it touched as it was
-- before and after, so that it can be undone; and the answers to writes that carried an
-- Idempotency-Key. New tables only: locks nothing.

create table change (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  sequence     bigint not null, -- see change_sequence
  at           timestamptz not null,
  actor        text not null,
  user_id      uuid, -- the person who acted, or for whom a program or job did; null for neither
  actor_name   text, -- of the API token or the job
  subjects     integer not null, -- how many it touched
  reversed_by  uuid,
  primary key (household_id, id),
  constraint change_actor_is_known check (actor in ('user', 'api-token', 'job'))
);
create unique index change_sequence_is_unique on change (household_id, sequence);

-- The last sequence number of a household. Each change takes the next one under the lock of this
-- row, which it holds until it commits. So whoever has seen number n has seen all before it: live
-- updates and webhooks follow the history by the number alone. There are no gaps.
create table change_sequence (
  household_id uuid primary key references household on delete cascade,
  last         bigint not null
) with (fillfactor = 50); -- one row a household, which each change updates in place

-- A thing that a change touched. `before` and `after` are snapshots in a form of their own, which is
-- not the API's; `format` says which version of it.
create table change_subject (
  household_id uuid not null,
  sequence     bigint not null, -- of the change
  number       integer not null, -- from 0
  subject      text not null,
  subject_id   uuid not null,
  action       text not null,
  format       smallint not null,
  before       jsonb,
  after        jsonb,
  primary key (household_id, sequence, number),
  constraint change_subject_is_of_a_change
    foreign key (household_id, sequence) references change (household_id, sequence)
    on delete cascade,
  constraint change_subject_action_is_known check (action in ('created', 'edited', 'deleted'))
);
create index change_subject_subject on change_subject (household_id, subject_id, sequence);

create table idempotency_key (
  household_id uuid not null references household on delete cascade,
  key          text not null,
  request_hash bytea not null, -- SHA-256 of path and body; only POST has keys
  answer       jsonb, -- null while the first request is at work
  created_at   timestamptz not null,
  primary key (household_id, key)
);
create index idempotency_key_age on idempotency_key (household_id, created_at);

alter table change enable row level security;
create policy own_household on change
  using (household_id = current_household()) with check (household_id = current_household());
alter table change_sequence enable row level security;
create policy own_household on change_sequence
  using (household_id = current_household()) with check (household_id = current_household());
alter table change_subject enable row level security;
create policy own_household on change_subject
  using (household_id = current_household()) with check (household_id = current_household());
alter table idempotency_key enable row level security;
create policy own_household on idempotency_key
  using (household_id = current_household()) with check (household_id = current_household());

grant select, insert on change, change_subject to farthing_app;
grant update (reversed_by) on change to farthing_app;
grant select, insert, update on change_sequence to farthing_app;
grant select, insert, delete, update (answer) on idempotency_key to farthing_app;
