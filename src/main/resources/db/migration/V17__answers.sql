-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- Whom the job put it to, and how it ended: null while it is open, and for what earlier versions settled.
alter table question add column if not exists answerer varchar(16) default 'EDITOR' not null;
alter table question add column if not exists settled_as varchar(16);

-- What was answered, in the order of the ids. At most one answer of a question has no end: the one that counts.
create table if not exists answer (
  id          bigint      not null primary key,
  question_id bigint      not null,
  text        varchar     not null,
  answered_by varchar(64) not null,
  -- The returned file it stood in; 0 where the manager gave it.
  receipt_id  bigint      not null,
  -- Kits of the article that were written in nights up to this one went out without it.
  last_night  bigint      not null,
  answered_on date        not null,
  ended_on    date
);
create index if not exists answer_by_question on answer (question_id);
