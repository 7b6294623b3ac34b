create schema farthing_flask;
create table farthing_flask.transaction (
  id bigint generated always as identity primary key, household integer not null, date date not null,
  category integer not null, amount bigint not null, payee text not null, notes text not null
);
create index on farthing_flask.transaction (household, date, id);
insert into farthing_flask.transaction (household, date, category, amount, payee, notes)
select household, date '2026-01-01' + number % 365, 1 + number % 30, -100 * number,
       'Shop ' || number % 50, 'the ' || number || 'th of them'
  from generate_series(1, 32) household, generate_series(1, 1000) number;
vacuum analyze farthing_flask.transaction;
