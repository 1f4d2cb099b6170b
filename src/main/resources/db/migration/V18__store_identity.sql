-- What tells this store from every other: a random name in the one row with id 1, made by the first night.
create table if not exists store_identity (
  id   int         not null primary key,
  name varchar(36) not null
);
