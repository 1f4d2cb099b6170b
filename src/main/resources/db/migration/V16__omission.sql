-- A row that was merged with a neighbour has no text of its own: here is the number of the unit that says it too, or -1 where
-- nothing is left on purpose. Null for a text.
alter table revision add column if not exists omitted int;
