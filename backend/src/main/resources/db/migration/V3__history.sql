-- Every change to household data, with what it was before and after, so that it can be undone; and
-- the answers to writes that carried an Idempotency-Key. New tables only: locks nothing.

create table change (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  at           timestamptz not null,
  user_id      uuid not null,
  subject      text not null,
  subject_id   uuid not null,
  action       text not null,
  before       jsonb,
  after        jsonb,
  reversed_by  uuid,
  primary key (household_id, id),
  constraint change_action_is_known check (action in ('created', 'edited', 'deleted'))
);

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
alter table idempotency_key enable row level security;
create policy own_household on idempotency_key
  using (household_id = current_household()) with check (household_id = current_household());

grant select, insert on change to farthing_app;
grant update (reversed_by) on change to farthing_app;
grant select, insert, delete, update (answer) on idempotency_key to farthing_app;
