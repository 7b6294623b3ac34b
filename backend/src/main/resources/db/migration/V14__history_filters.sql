-- Filters of the history: by author, by area and by day. Rewrites `change` and `change_subject` and
-- locks them meanwhile.
--
-- Each filter walks an index of its own, on columns of its own: `countdown` instead of `sequence`,
-- and `who_area` for author and area together. So a walk cannot use another index and pass over
-- the changes that do not match, whatever the statistics say. Indexes on expressions would not do:
-- under row-level security PostgreSQL searches an index only by functions that cannot leak.

alter table change
  add column who text,             -- the author as a filter names it: user:<id>, api-token:<name>
  add column area text,            -- what the change is about
  add column reverses uuid,        -- id of the change that this one undid
  add column reversal text,
  add column countdown bigint generated always as (-sequence) stored,
  add column who_area text generated always as (who || ' ' || area) stored;
alter table change_subject
  add column countdown bigint generated always as (-sequence) stored;

-- The time of the household's last change. No change is earlier than the one before it, so the days
-- of a filter are a range of numbers. The clock of another machine may run behind.
alter table change_sequence add column at timestamptz not null default '-infinity';

update change c
   set at = kept.at,
       who = coalesce(c.actor || ':' || coalesce(c.actor_name, c.user_id::text), c.actor),
       area = kept.area
  from (select c.household_id, c.sequence,
               max(c.at) over (partition by c.household_id order by c.sequence) as at,
               coalesce(
                 (array['imports', 'categories', 'accounts', 'rates', 'household', 'budget',
                        'transactions'])[
                   (select min(case s.subject
                                 when 'import' then 1
                                 when 'category move' then 2
                                 when 'category' then 2
                                 when 'category group' then 2
                                 when 'account' then 3
                                 when 'rate' then 4
                                 when 'rate import' then 4
                                 when 'household' then 5
                                 when 'category plan' then 6
                                 when 'month plan' then 6
                                 when 'targets' then 6
                                 else 7
                               end)
                      from change_subject s
                     where s.household_id = c.household_id and s.sequence = c.sequence)],
                 'transactions') as area
          from change c) kept
 where c.household_id = kept.household_id and c.sequence = kept.sequence;

update change_sequence s
   set at = coalesce((select max(c.at) from change c where c.household_id = s.household_id), s.at);

-- Whether an undo undid a change, or undid an undo and so did the change again.
with recursive undone (household_id, id, by, reversal) as (
  select c.household_id, c.id, c.reversed_by, 'undo' from change c
   where c.reversed_by is not null
     and not exists (select from change u
                      where u.household_id = c.household_id and u.reversed_by = c.id)
   union all
  select c.household_id, c.id, c.reversed_by,
         case undone.reversal when 'undo' then 'redo' else 'undo' end
    from undone
    join change c on c.household_id = undone.household_id and c.id = undone.by
   where c.reversed_by is not null)
update change c
   set reverses = undone.id, reversal = undone.reversal
  from undone
 where c.household_id = undone.household_id and c.id = undone.by;

alter table change
  alter column who set not null,
  alter column area set not null,
  add constraint change_area_is_known check (area in (
    'imports', 'categories', 'accounts', 'rates', 'household', 'budget', 'transactions')),
  add constraint change_reversal_is_known check (reversal in ('undo', 'redo'));

create index change_at on change (household_id, at, sequence);
create index change_area on change (household_id, area, countdown);
create index change_who on change (household_id, who, countdown);
create index change_who_area on change (household_id, who_area, countdown);
drop index change_subject_subject;
create index change_subject_subject on change_subject (household_id, subject_id, countdown, number);
