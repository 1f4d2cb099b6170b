-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- Pictures are files of an edition as its pages are, many of one format: files are told apart by their path. The key has
-- another name in every database, so the table is made anew. Between the drop and the new name there is no table of the old
-- name: the first statement makes an empty one for a migration that was killed there.
create table if not exists published_file (
  publication_id bigint        not null,
  format         varchar(16)   not null,
  path           varchar(1024) not null,
  sha256         varchar(64)   not null,
  primary key (publication_id, format)
);
create table if not exists published_file_anew (
  publication_id bigint        not null,
  path           varchar(1024) not null,
  format         varchar(16)   not null,
  sha256         varchar(64)   not null,
  -- Of a picture: where it lay below the inbox.
  source         varchar       not null,
  primary key (publication_id, path)
);
insert into published_file_anew (publication_id, path, format, sha256, source)
  select publication_id, path, format, sha256, '' from published_file f
  where not exists (
    select 1 from published_file_anew a where a.publication_id = f.publication_id and a.path = f.path);
drop table published_file;
alter table published_file_anew rename to published_file;
create index if not exists published_file_by_path on published_file (path);

-- Where each job publishes, so that files can be found without its job file, and jobs do not publish over each other.
create table if not exists publish_folder (
  job    varchar(64) not null primary key,
  folder varchar     not null
);
