-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- Findings as rule, variant and arguments (a JSON object), put into words only for a reader. What was kept as English sentences
-- stays so, as the variant as-written with the sentences as its arguments.

alter table finding add column if not exists message varchar;
alter table finding add column if not exists remedy varchar;
alter table finding add column if not exists variant varchar(40);
alter table finding add column if not exists arguments varchar;

update finding set variant = 'as-written', arguments =
  '{"message":"'
  || replace(replace(replace(replace(replace(coalesce(message, ''), '\', '\\'), '"', '\"'), U&'\0009', '\t'), U&'\000A', '\n'), U&'\000D', '\r')
  || '","remedy":"'
  || replace(replace(replace(replace(replace(coalesce(remedy, ''), '\', '\\'), '"', '\"'), U&'\0009', '\t'), U&'\000A', '\n'), U&'\000D', '\r')
  || '"}'
where arguments is null;

alter table finding alter column variant set not null;
alter table finding alter column arguments set not null;
alter table finding drop column if exists message;
alter table finding drop column if exists remedy;

-- The finding of a touched unit likewise; no rule and no variant where nothing was found.

alter table correction add column if not exists finding varchar;
alter table correction add column if not exists rule varchar(40);
alter table correction add column if not exists variant varchar(40);
alter table correction add column if not exists arguments varchar;

update correction set rule = '', variant = case when coalesce(finding, '') = '' then '' else 'as-written' end, arguments =
  case when coalesce(finding, '') = '' then '{}' else
  '{"message":"'
  || replace(replace(replace(replace(replace(finding, '\', '\\'), '"', '\"'), U&'\0009', '\t'), U&'\000A', '\n'), U&'\000D', '\r')
  || '"}' end
where arguments is null;

alter table correction alter column rule set not null;
alter table correction alter column variant set not null;
alter table correction alter column arguments set not null;
alter table correction drop column if exists finding;
