-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- What rests by the manager's word: one translation of an article, or with translation 0 all of them, also those to come.
create table if not exists paused (
  article_id     bigint        not null,
  translation_id bigint        not null,
  kind           varchar(16)   not null,
  decided_by     varchar(200)  not null,
  why            varchar(2000) not null,
  made_on        date          not null,
  primary key (article_id, translation_id)
);

-- What managers did by hand, in the order of the ids.
create table if not exists intervention (
  id             bigint        not null primary key,
  article_id     bigint        not null,
  translation_id bigint        not null,
  action         varchar(16)   not null,
  subject        varchar(400)  not null,
  decided_by     varchar(200)  not null,
  why            varchar(2000) not null,
  made_on        date          not null
);
create index if not exists intervention_by_article on intervention (article_id);
