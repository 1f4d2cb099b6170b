-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- The glossary as the last night saw it, so that the next one can tell what changed and which units that touches.

create table if not exists glossary_state (
  job         varchar(64) not null primary key,
  fingerprint varchar(64) not null,
  -- The first night whose changes may still wait for articles in glossary_queue.
  since_night bigint      not null
);

-- Entries by id, a line each: the id, a tab and the entry. A page is written whole.
create table if not exists glossary_page (
  job     varchar(64) not null,
  page    int         not null,
  entries varchar     not null,
  primary key (job, page)
);

-- What a night found changed: no text before for an added entry, none after for a removed one.
create table if not exists glossary_change (
  job          varchar(64)  not null,
  night_id     bigint       not null,
  entry_id     varchar(100) not null,
  entry_before varchar,
  entry_after  varchar,
  primary key (job, night_id, entry_id)
);

-- The articles that a change may touch and that were not looked at yet.
create table if not exists glossary_queue (
  job        varchar(64) not null,
  article_id bigint      not null,
  primary key (job, article_id)
);

-- The units that a change touched, and what came of it; open while outcome is WITH_EDITOR or OFFERED.
create table if not exists correction (
  job      varchar(64)  not null,
  night_id bigint       not null,
  unit_id  bigint       not null,
  entry_id varchar(100) not null,
  outcome  varchar(16)  not null,
  finding  varchar      not null,
  done_by  bigint       not null,
  primary key (job, night_id, unit_id, entry_id)
);
create index if not exists correction_by_outcome on correction (job, outcome);
create index if not exists correction_by_done on correction (job, done_by);
