-- Runs once, as the superuser, on an empty volume. farthing_owner will own the tables. The backends
-- use farthing_backend, which owns nothing and is a member of the role that row-level security
-- restricts.
create role farthing_app nologin nobypassrls;

\set password `cat /run/secrets/owner/password`
create role farthing_owner login password :'password' in role farthing_app;

\set password `cat /run/secrets/backend/password`
create role farthing_backend login password :'password' in role farthing_app;

create database farthing owner farthing_owner;
revoke all on database farthing, postgres, template1 from public;
grant connect on database farthing to farthing_app;
