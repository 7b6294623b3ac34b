\set household random(1, 32)
\set number random(1, 100000)
insert into farthing_bench.entry (household, date, category, amount, payee, notes) values (:household, '2026-07-08', 7, :number, 'Shop 7', 'the 7th of them');
