-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- How many units of a translation are in each state. A translation without rows has changed since and is counted when
-- somebody asks.
create table if not exists unit_tally (
  translation_id bigint   not null,
  state          smallint not null,
  units          int      not null,
  primary key (translation_id, state)
);
