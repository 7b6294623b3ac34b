-- The first migration also creates farthing_app, if it does not exist yet.
select 'create role farthing_app nologin nobypassrls'
where not exists (select from pg_roles where rolname = 'farthing_app') \gexec

select 'create role farthing_backend login in role farthing_app'
where not exists (select from pg_roles where rolname = 'farthing_backend') \gexec

\password farthing_backend
