-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- A file may be received again: one that was refused or held whole is tried anew when what stood against it has changed.
-- The constraint against it has another name in every database, so the table is made anew. Between the drop and the new name
-- there is no table of the old name: the first statement makes an empty one for a migration that was killed there.
create table if not exists receipt (
  id       bigint        not null primary key,
  job      varchar(64)   not null,
  sha256   varchar(64)   not null,
  path     varchar(1024) not null,
  bytes    bigint        not null,
  kit_code varchar(24),
  person   varchar(64),
  outcome  varchar(16)   not null,
  reason   varchar,
  rows_in  int           not null,
  night_id bigint        not null
);
create table if not exists receipt_anew (
  id          bigint        not null primary key,
  job         varchar(64)   not null,
  sha256      varchar(64)   not null,
  path        varchar(1024) not null,
  bytes       bigint        not null,
  kit_code    varchar(24),
  person      varchar(64),
  outcome     varchar(16)   not null,
  reason      varchar,
  rows_in     int           not null,
  night_id    bigint        not null,
  -- Digest of what the outcome depended on besides the file: the folder, the job, the people.
  tried_with  varchar(64),
  -- When the document says that it was saved, and when the file was written; in milliseconds since 1970.
  saved_at    bigint,
  written_at  bigint
);
insert into receipt_anew (id, job, sha256, path, bytes, kit_code, person, outcome, reason, rows_in, night_id)
  select id, job, sha256, path, bytes, kit_code, person, outcome, reason, rows_in, night_id from receipt r
  where not exists (select 1 from receipt_anew a where a.id = r.id);
drop table receipt;
alter table receipt_anew rename to receipt;
create index if not exists receipt_by_file on receipt (job, sha256);

-- Files that a night left alone because of an earlier receipt of the same bytes.
create table if not exists known_return (
  night_id   bigint        not null,
  path       varchar(1024) not null,
  receipt_id bigint        not null,
  primary key (night_id, path)
);
