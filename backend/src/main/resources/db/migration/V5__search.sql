-- What lists are found in. Row-level security keeps conditions on texts and tags from using an
-- index (their operators are not leakproof), so these views, which belong to the owner of the
-- tables, hold the household by themselves. All of a search goes through them: where a table with
-- row-level security is joined in, PostgreSQL takes its caution for all (and 18 merges a view with
-- its own table). Views only: locks nothing.

drop view transaction_search;

create view transaction_search as
  select household_id, id, date, payee_id, status, tags, search
    from transaction
   where household_id = current_household();

create view posting_search as
  select household_id, transaction_id, number, kind, account_id, category_id, amount_minor, date,
         cleared
    from posting
   where household_id = current_household();

create view payee_search as
  select household_id, id, name
    from payee
   where household_id = current_household();

grant select on transaction_search, posting_search, payee_search to farthing_app;
