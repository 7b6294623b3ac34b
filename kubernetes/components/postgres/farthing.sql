-- Run once, by the superuser, on an empty volume. The owner makes the tables; the backends sign in as
-- a user that owns nothing, a member of the role that row-level security binds.
\set owner    `cat /run/secrets/owner/username`
\set backend  `cat /run/secrets/backend/username`

create role farthing_app nologin nobypassrls;
create role :"owner" login in role farthing_app;
create role :"backend" login in role farthing_app;

\set password `cat /run/secrets/owner/password`
alter role :"owner" password :'password';
\set password `cat /run/secrets/backend/password`
alter role :"backend" password :'password';

create database farthing owner :"owner";
revoke all on database farthing, postgres, template1 from public;
grant connect on database farthing to farthing_app;
