-- May run again: H2 keeps what a killed migration had done so far.

-- What went to people about a file that came back: a return slip with its rows, or a message with none.
create table if not exists slip (
  receipt_id bigint        not null,
  -- Below the outbox.
  path       varchar(1024) not null,
  person     varchar(64)   not null,
  kit_code   varchar(24)   not null,
  locale     varchar(64)   not null,
  rows_out   int           not null,
  words      int           not null,
  primary key (receipt_id, path)
);
