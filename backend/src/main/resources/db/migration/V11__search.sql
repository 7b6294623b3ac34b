-- Searches ignore case, accents and letter variants: laka finds Łąka, strasse Straße.
create extension if not exists unaccent;

-- A text as searches compare it: compatibility forms (Unicode NFKC) without accents, in lower case.
-- The rules of unaccent only change with a new version of PostgreSQL; then `search` must be
-- computed again.
create function folded(text text) returns text
  language sql immutable strict parallel safe
return lower(public.unaccent('public.unaccent', normalize($1, nfkc)));

-- The pattern for LIKE that finds a folded text anywhere.
create function containing(text text) returns text
  language sql immutable strict parallel safe
return '%' || replace(replace(replace(folded($1), '\', '\\'), '%', '\%'), '_', '\_') || '%';

update transaction set search = folded(search);
