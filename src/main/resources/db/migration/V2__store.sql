-- One store for H2 and PostgreSQL. Keys are bigints in insertion order; a segment is article.id * 2^20 + n and its unit
-- translation.id * 2^20 + n, so that all of an article or translation is one range of the primary key and the bulk
-- tables need no second index.

create table night (
  id            bigint      not null primary key,
  job           varchar(64) not null,
  business_date date        not null,
  pass          int         not null,
  inputs        varchar(64) not null,
  state         varchar(16) not null,
  unique (job, business_date, pass)
);

create table source_file (
  id       bigint        not null primary key,
  job      varchar(64)   not null,
  path     varchar(1024) not null,
  sha256   varchar(64)   not null,
  bytes    bigint        not null,
  articles int           not null,
  rejected int           not null,
  dropped  varchar       not null,
  night_id bigint        not null,
  unique (job, path)
);

create table quarantined (
  id       bigint        not null primary key,
  job      varchar(64)   not null,
  path     varchar(1024) not null,
  place    varchar(200)  not null,
  reason   varchar       not null,
  remedy   varchar       not null,
  night_id bigint        not null
);

create table article (
  id          bigint        not null primary key,
  job         varchar(64)   not null,
  article_key varchar(400)  not null,
  version     varchar(64)   not null,
  edition     int           not null,
  next_n      int           not null,
  headline    varchar       not null,
  document    varchar       not null,
  source_path varchar(1024) not null,
  night_id    bigint        not null,
  unique (job, article_key)
);

create table segment (
  id       bigint   not null primary key,
  ref      bigint   not null,
  pos      int      not null,
  part     smallint not null,
  block_no int      not null,
  ordinal  int      not null,
  words    int      not null,
  replaces int      not null,
  source   varchar  not null,
  terms    varchar
);

create table translation (
  id         bigint      not null primary key,
  article_id bigint      not null,
  locale     varchar(35) not null,
  ref        bigint      not null unique,
  translator varchar(64),
  editor     varchar(64),
  unique (article_id, locale)
);

create table unit (
  id          bigint   not null primary key,
  state       smallint not null,
  kit_id      bigint,
  revision_id bigint,
  reason      varchar
);

create table queue (
  step           smallint not null,
  translation_id bigint   not null,
  words          int      not null,
  primary key (step, translation_id)
);

create table revision (
  id         bigint      not null primary key,
  unit_id    bigint      not null,
  text       varchar     not null,
  person     varchar(64) not null,
  role       varchar(16) not null,
  receipt_id bigint      not null,
  made_on    date        not null
);
create index revision_by_unit on revision (unit_id);

create table remark (
  id      bigint      not null primary key,
  unit_id bigint      not null,
  text    varchar     not null,
  person  varchar(64) not null,
  role    varchar(16) not null,
  made_on date        not null
);
create index remark_by_unit on remark (unit_id);

create table suggestion (
  unit_id bigint       not null,
  kind    varchar(16)  not null,
  score   int          not null,
  text    varchar      not null,
  origin  varchar(200) not null,
  primary key (unit_id, kind)
);

create table memory (
  id            bigint      not null primary key,
  source_hash   bigint      not null,
  context_hash  bigint      not null,
  source_locale varchar(35) not null,
  target_locale varchar(35) not null,
  source        varchar     not null,
  target        varchar     not null,
  unit_id       bigint      not null,
  approved_on   date        not null
);
create index memory_by_source on memory (source_hash);

create table workload (
  translation_id bigint      not null,
  role           varchar(16) not null,
  person         varchar(64) not null,
  words          int         not null,
  due_on         date        not null,
  primary key (translation_id, role)
);

-- Who worked on what before: how often a person got work on a topic (a work or a critic).
create table affinity (
  topic  varchar(300) not null,
  role   varchar(16)  not null,
  person varchar(64)  not null,
  times  int          not null,
  primary key (topic, role, person)
);

create table route (
  id             bigint      not null primary key,
  translation_id bigint      not null,
  role           varchar(16) not null,
  person         varchar(64),
  words          int         not null,
  due_on         date,
  reason         varchar     not null,
  night_id       bigint      not null
);
create index route_by_translation on route (translation_id);

create table kit (
  id         bigint       not null primary key,
  code       varchar(24)  not null unique,
  job        varchar(64)  not null,
  kind       varchar(16)  not null,
  person     varchar(64)  not null,
  locale     varchar(35)  not null,
  due_on     date         not null,
  words      int          not null,
  night_id   bigint       not null,
  path       varchar(400),
  sha256     varchar(64),
  rows_out   int          not null
);

-- The units of each translation that a kit carries, by number in the kit's order: 0-12,14.
create table kit_translation (
  kit_id         bigint  not null,
  translation_id bigint  not null,
  numbers        varchar,
  primary key (kit_id, translation_id)
);
create index kit_translation_by_translation on kit_translation (translation_id);

-- What stood in a kit's text cell when it went out, where that was not empty.
create table kit_text (
  kit_id  bigint  not null,
  unit_id bigint  not null,
  text    varchar not null,
  primary key (kit_id, unit_id)
);

create table receipt (
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
  night_id bigint        not null,
  unique (job, sha256)
);

create table receipt_row (
  receipt_id bigint      not null,
  row_no     int         not null,
  unit_id    bigint,
  row_key    varchar(40),
  outcome    varchar(16) not null,
  reason     varchar,
  text       varchar,
  remark     varchar,
  primary key (receipt_id, row_no)
);
create index receipt_row_by_unit on receipt_row (unit_id);

create table open_return (
  night_id bigint        not null,
  path     varchar(1024) not null,
  primary key (night_id, path)
);

create table finding (
  id          bigint      not null primary key,
  unit_id     bigint      not null,
  revision_id bigint      not null,
  rule        varchar(40) not null,
  category    varchar(60) not null,
  severity    varchar(16) not null,
  start_at    int         not null,
  end_at      int         not null,
  message     varchar     not null,
  remedy      varchar     not null,
  night_id    bigint      not null
);
create index finding_by_unit on finding (unit_id);

create table publication (
  id             bigint      not null primary key,
  translation_id bigint      not null,
  edition        int         not null,
  version        varchar(64) not null,
  night_id       bigint      not null,
  unique (translation_id, edition)
);

create table published_file (
  publication_id bigint       not null,
  format         varchar(16)  not null,
  path           varchar(1024) not null,
  sha256         varchar(64)  not null,
  primary key (publication_id, format)
);

create table credit (
  publication_id bigint      not null,
  place          int         not null,
  role           varchar(24) not null,
  person         varchar(64) not null,
  name           varchar(200) not null,
  words          int         not null,
  primary key (publication_id, place)
);

-- Why a translation was not published although all of it is approved; gone when it is.
create table gate_refusal (
  translation_id bigint not null,
  place          int    not null,
  reason         varchar not null,
  remedy         varchar not null,
  primary key (translation_id, place)
);
