-- Each statement may run again: H2 keeps what a killed migration had done so far.

-- What somebody has to say about a row that is settled: TEXT or SENT_BACK. Null for any other row.
alter table receipt_row add column if not exists late varchar(16);
update receipt_row set late = 'TEXT'
  where late is null and outcome = 'CONFLICT' and reason like 'Another text is already approved%';
update receipt_row set late = 'SENT_BACK'
  where late is null and outcome = 'CONFLICT' and reason like 'The row has been approved in another way%';

-- Receipts of which a manager has dealt with all that was said beside the rows.
create table if not exists settled_receipt (
  receipt_id bigint        not null primary key,
  decided_by varchar(200)  not null,
  why        varchar(2000) not null,
  made_on    date          not null
);
