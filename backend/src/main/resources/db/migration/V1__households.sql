-- Households, users, sessions and API tokens. This is the first migration, so it locks no existing
-- table.
--
-- The application uses the role farthing_app, which owns nothing and cannot bypass row-level
-- security. Migrations and verify use the owner of the tables.

do $$
begin
  if not exists (select from pg_roles where rolname = 'farthing_app') then
    begin
      create role farthing_app nologin nobypassrls;
    exception when duplicate_object or unique_violation then
      null; -- created concurrently by the migration of another database on this server
    end;
  end if;
  -- Since PostgreSQL 16 the creator of a role may administer it, but cannot yet switch to it.
  begin
    execute format('grant farthing_app to %I', current_user);
  exception when insufficient_privilege then
    null; -- an administrator created the role; if they did not grant it, connections will fail
  end;
end $$;

grant usage on schema public to farthing_app;
-- With that role a backend also checks whether the schema is current, so it need not own the
-- tables.
grant select on flyway_schema_history to farthing_app;

-- The household and the user of the current database transaction; null if they are not set.
create function current_household() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.household_id', true), '')::uuid;

create function current_member() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.user_id', true), '')::uuid;

create table app_user (
  id            uuid primary key,
  email         text not null,
  name          text not null,
  password_hash text not null,
  created_at    timestamptz not null
);
create unique index app_user_emails_are_unique on app_user (lower(email));

create table session (
  token_hash bytea primary key, -- SHA-256 of the token, which itself is not stored
  user_id    uuid not null references app_user on delete cascade,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_of_user on session (user_id);
create index session_expiry on session (expires_at);

-- Wrong passwords of the last 15 minutes. Each new sign-in attempt deletes older rows.
create table failed_sign_in (
  email_hash bytea not null, -- SHA-256 of the e-mail in lower case; the user may not exist
  at         timestamptz not null
);
create index failed_sign_in_email on failed_sign_in (email_hash, at);
create index failed_sign_in_age on failed_sign_in (at);

create table household (
  household_id uuid primary key,
  name         text not null,
  currency     text not null,
  locale       text not null,
  time_zone    text not null default 'UTC', -- IANA name; decides which day is today
  month_start_day smallint not null default 1,
  budget_mode  text not null default 'envelopes',
  version      bigint not null default 1,
  created_at   timestamptz not null,
  constraint household_month_start_day_is_in_range check (month_start_day between 1 and 28),
  constraint household_budget_mode_is_known check (budget_mode in ('envelopes', 'tracking'))
);

-- The month of a household that contains a date, as the first day of a calendar month. A month has
-- the name of the calendar month in which it begins: if months begin on the 15th, 14 November
-- belongs to October and 15 November to November.
create function household_month(date date, start_day integer) returns date
  language sql immutable parallel safe
  return date_trunc('month', date - (start_day - 1))::date;

create table membership (
  household_id uuid not null references household on delete cascade,
  user_id      uuid not null references app_user on delete cascade,
  role         text not null,
  primary key (household_id, user_id),
  constraint membership_role_is_known check (role in ('owner', 'editor', 'viewer'))
);
create index membership_user on membership (user_id);

alter table membership enable row level security;
create policy own_household_or_self on membership
  using (household_id = current_household() or user_id = current_member())
  with check (household_id = current_household());

alter table household enable row level security;
create policy own_household on household
  using (household_id = current_household()) with check (household_id = current_household());

-- The households of the user of the current database transaction. This is a function, because a
-- distributed PostgreSQL refuses policies that query another table.
create function my_households()
  returns table (household_id uuid, name text, currency text, locale text, time_zone text,
                 month_start_day smallint, budget_mode text, version bigint, role text)
  language plpgsql stable security definer set search_path = public, pg_temp
as $$
#variable_conflict use_column
begin
  return query
  select h.household_id, h.name, h.currency, h.locale, h.time_zone, h.month_start_day,
         h.budget_mode, h.version, m.role
    from membership m
    join household h on h.household_id = m.household_id
   where m.user_id = current_member()
   order by h.name, h.household_id;
end $$;
revoke execute on function my_households from public;

grant execute on function my_households to farthing_app;
grant select, insert, update on app_user, household to farthing_app;
grant select, insert, delete on session, failed_sign_in to farthing_app;
grant select, insert, update, delete on membership to farthing_app;

-- Opens a household for a session token. Returns the user and the role, and sets the scope of
-- row-level security until the database transaction ends. Returns no row if the token is unknown or
-- expired, and a null role if the user is not a member of the household.
create function enter_household(token_hash bytea, household uuid)
  returns table (user_id uuid, role text)
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  token alias for $1;
begin
  select s.user_id, m.role into user_id, role
    from session s
    left join membership m on m.household_id = household and m.user_id = s.user_id
   where s.token_hash = token and s.expires_at > now();
  if not found then
    return;
  end if;
  execute format('set local app.user_id = %L', user_id);
  if role is not null then
    execute format('set local app.household_id = %L', household);
  end if;
  return next;
end $$;
revoke execute on function enter_household from public;
grant execute on function enter_household to farthing_app;

-- API tokens of members, each for one household. The rights of a token are limited by its role and
-- by the member's role.
create table api_token (
  household_id uuid not null references household on delete cascade,
  id           uuid not null,
  user_id      uuid not null references app_user on delete cascade,
  name         text not null,
  role         text not null,
  token_hash   bytea not null, -- SHA-256 of the token, which itself is not stored
  created_at   timestamptz not null,
  expires_at   timestamptz not null,
  primary key (household_id, id),
  constraint api_token_role_is_known check (role in ('owner', 'editor', 'viewer'))
);
create unique index api_token_hash on api_token (household_id, token_hash);

alter table api_token enable row level security;
create policy own_household on api_token
  using (household_id = current_household()) with check (household_id = current_household());
grant select, insert, delete on api_token to farthing_app;

-- Opens a household for an API token. Returns no row if the token is expired or unknown in this
-- household, and a null role if its owner is no longer a member.
create function enter_household_by_api_token(token_hash bytea, household uuid)
  returns table (user_id uuid, role text, token_name text)
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare
  token alias for $1;
  roles constant text[] := array['viewer', 'editor', 'owner'];
begin
  select t.user_id, t.name,
         case when m.role is not null
              then roles[least(array_position(roles, t.role), array_position(roles, m.role))] end
    into user_id, token_name, role
    from api_token t
    left join membership m on m.household_id = household and m.user_id = t.user_id
   where t.household_id = household and t.token_hash = token and t.expires_at > now();
  if not found then
    return;
  end if;
  execute format('set local app.user_id = %L', user_id);
  if role is not null then
    execute format('set local app.household_id = %L', household);
  end if;
  return next;
end $$;
revoke execute on function enter_household_by_api_token from public;
grant execute on function enter_household_by_api_token to farthing_app;

-- Opens a household for a background job. Always returns a row; its role is null if the household
-- does not exist, or if the user on whose behalf the job runs is no longer a member.
create function enter_household_for_job(household uuid, inout on_behalf_of uuid, out role text)
  language plpgsql security definer set search_path = public, pg_temp
as $$
begin
  if on_behalf_of is null then
    select 'editor' into role from household h where h.household_id = household;
  else
    select m.role into role from membership m
     where m.household_id = household and m.user_id = on_behalf_of;
  end if;
  if role is not null then
    execute format('set local app.user_id = %L', coalesce(on_behalf_of::text, ''));
    execute format('set local app.household_id = %L', household);
  end if;
end $$;
revoke execute on function enter_household_for_job from public;
grant execute on function enter_household_for_job to farthing_app;
