-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- From whom work was taken back; such a route has no person yet.
alter table route add column if not exists taken_from varchar(64);

-- What an article asks for that decides when and to whom it goes: only of articles that ask for anything. The rest of it is
-- in the article's document.
create table if not exists article_order (
  article_id   bigint   not null primary key,
  priority     smallint not null,
  due_on       date,
  embargo_on   date,
  -- Tags of the target locales it is for, with a space before, between and after; absent for all.
  locales      varchar
);
