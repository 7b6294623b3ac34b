-- In PL/pgSQL, because a distributed PostgreSQL refuses functions in SQL that have parameters and
-- read distributed tables.
create or replace function rate_at_end_of(household uuid, month date, currency text)
  returns numeric
  language plpgsql stable parallel safe
as $$
begin
  return (select r.rate from rate r
           where r.household_id = $1 and r.currency = $3
             and r.date < ($2 + interval '1 month')::date
                      + (select h.month_start_day - 1 from household h where h.household_id = $1)
           order by r.date desc limit 1);
end $$;
