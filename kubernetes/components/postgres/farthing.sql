-- Run once, by the superuser, on an empty volume. The owner makes the tables; the backends sign in as
-- a user that owns nothing, a member of the role that row-level security binds.
create role farthing_app nologin nobypassrls;

\set password `cat /run/secrets/owner/password`
create role farthing_owner login password :'password' in role farthing_app;

\set password `cat /run/secrets/backend/password`
create role farthing_backend login password :'password' in role farthing_app;

create database farthing owner farthing_owner;
revoke all on database farthing, postgres, template1 from public;
grant connect on database farthing to farthing_app;
