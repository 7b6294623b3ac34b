-- Minimal tables with one row per transaction, for the two measurements of the bare server.
create schema farthing_bench;
create table farthing_bench.category (id integer primary key, name text not null);
insert into farthing_bench.category select number, 'Category ' || number from generate_series(1, 30) number;
create table farthing_bench.entry (
  household integer not null, date date not null, id bigint generated always as identity,
  category integer not null references farthing_bench.category, amount bigint not null,
  payee text not null, notes text not null,
  primary key (household, date, id)
);
insert into farthing_bench.entry (household, date, category, amount, payee, notes)
select household, date '2026-01-01' + number % 365, 1 + number % 30, -100 * number,
       'Shop ' || number % 50, 'the ' || number || 'th of them'
  from generate_series(1, 32) household, generate_series(1, 1000) number;
create table farthing_bench.posting (
  household integer not null, id bigint not null, account integer not null, amount bigint not null,
  primary key (household, id)
);
insert into farthing_bench.posting select household, id, 1, amount from farthing_bench.entry;
vacuum analyze farthing_bench.entry, farthing_bench.posting;
