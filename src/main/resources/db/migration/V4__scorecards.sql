-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- What a translator's part of a published translation came to: sums, from which any period can be drawn up.
create table if not exists scorecard (
  id             bigint      not null primary key,
  translation_id bigint      not null,
  person         varchar(64) not null,
  locale         varchar(35) not null,
  units          int         not null,
  words          int         not null,
  penalty        int         not null,
  edited         bigint      not null,
  longest        bigint      not null,
  categories     varchar     not null,
  night_id       bigint      not null
);
