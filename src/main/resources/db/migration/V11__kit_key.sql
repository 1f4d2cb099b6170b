-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- The secret that signs the stamps of kits: 64 hexadecimal digits in the one row with id 1, made when it is first needed.
create table if not exists kit_key (
  id     int         not null primary key,
  secret varchar(64) not null
);

-- Kits that are out already have stamps without a signature.
alter table kit add column if not exists signed boolean default false not null;
