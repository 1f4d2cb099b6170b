-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- What people asked about a row, or why they declined it.
create table if not exists question (
  id         bigint      not null primary key,
  unit_id    bigint      not null,
  row_key    varchar(40) not null,
  kind       varchar(16) not null,
  person     varchar(64) not null,
  text       varchar     not null,
  receipt_id bigint      not null,
  asked_on   date        not null,
  -- Null while it is open.
  settled_on date
);
create index if not exists question_by_unit on question (unit_id);
create index if not exists question_by_receipt on question (receipt_id);
