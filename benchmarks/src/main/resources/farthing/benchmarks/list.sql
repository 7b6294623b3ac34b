\set household random(1, 32)
select e.id, e.date, e.payee, e.notes, e.amount, e.category, p.account, p.amount from (select * from farthing_bench.entry where household = :household and date <= '2026-12-31' order by date desc, id desc limit 50) e join farthing_bench.posting p on p.household = e.household and p.id = e.id order by e.date desc, e.id desc;
