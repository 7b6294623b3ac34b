-- The first migration makes farthing_app too, whichever of them comes first.
select 'create role farthing_app nologin nobypassrls'
where not exists (select from pg_roles where rolname = 'farthing_app') \gexec

select format('create role %I login in role farthing_app', :'user')
where not exists (select from pg_roles where rolname = :'user') \gexec

\password :user
