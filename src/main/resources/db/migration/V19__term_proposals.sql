-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- Terms that people proposed for the glossary. Whether one is decided on is seen from the glossary itself.
create table if not exists term_proposal (
  id          bigint       not null primary key,
  job         varchar(64)  not null,
  locale      varchar(35)  not null,
  source      varchar(400) not null,
  target      varchar(400) not null,
  -- Null where the person chose none.
  kind        varchar(16),
  note        varchar      not null,
  person      varchar(64)  not null,
  kit_code    varchar(24)  not null,
  proposed_on date         not null,
  -- Whether the glossary had a form of it already.
  known       boolean      not null
);
create index if not exists term_proposal_by_job on term_proposal (job);
