-- The history: every change to household data with its author, and snapshots of each changed object
-- before and after, for undo. Also the responses to requests with an Idempotency-Key. Creates only
-- new tables, so it locks no existing table.

create table change (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  sequence     bigint not null, -- see change_sequence
  at           timestamptz not null,
  actor        text not null,
  user_id      uuid, -- the user, the owner of the API token, or the user who requested the job
  actor_name   text, -- name of the API token or the job
  subjects     integer not null, -- number of changed objects
  reversed_by  uuid,
  primary key (household_id, id),
  constraint change_actor_is_known check (actor in ('user', 'api-token', 'job'))
);
create unique index change_sequence_is_unique on change (household_id, sequence);

-- The last sequence number of each household. A change takes the next number and keeps this row
-- locked until it commits. So there are no gaps, and when number n is visible, all lower numbers
-- are visible too. Live updates and webhooks can therefore poll the history by number.
create table change_sequence (
  household_id uuid primary key references household on delete cascade,
  last         bigint not null
) with (fillfactor = 50); -- leaves space for frequent updates in place

-- An object that a change affected. `before` and `after` are snapshots in the JSON format of the
-- history, which is not that of the API. `format` is its version.
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
  request_hash bytea not null, -- SHA-256 of path and body; only POST requests have a key
  answer       jsonb, -- null while the first request is in flight
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
