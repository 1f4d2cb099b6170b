-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- Items that a step of a night could not do because they failed. They are still in its queue: the next night tries them again.
create table if not exists set_aside (
  night_id bigint      not null,
  place    int         not null,
  step     varchar(16) not null,
  item     varchar     not null,
  reason   varchar     not null,
  remedy   varchar     not null,
  primary key (night_id, place)
);
