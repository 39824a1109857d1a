-- Finds texts within texts. PostgreSQL's own, and one that the owner of a database may create.
create extension if not exists pg_trgm;

create table chat_record (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint chat_record_account references account on delete cascade,
    app_id bigint not null constraint chat_record_app_positive check (app_id > 0),
    type text not null constraint chat_record_type_known check (type in ('USER', 'AI')),
    message text not null constraint chat_record_message_length check (char_length(message) between 1 and 10000),
    created_at timestamptz(6) not null constraint chat_record_created_at_unique unique,
    updated_at timestamptz(6) not null,
    deleted_at timestamptz(6)
);

comment on table chat_record is 'A message of the chat history that an account has with an app.';
comment on column chat_record.app_id is 'The number that the client gave the app.';
comment on column chat_record.created_at is 'Unique, because clients say by it alone where in a history they are.';
comment on column chat_record.deleted_at is 'Since when the message is in no list any more; null for a live one.';

-- One for each order and filter; rows that are equal by the first column are read by their time.
create index chat_record_history on chat_record (account_id, app_id, created_at) where deleted_at is null;
create index chat_record_by_app on chat_record (app_id, created_at) where deleted_at is null;
create index chat_record_by_type on chat_record (type, created_at) where deleted_at is null;
create index chat_record_by_update on chat_record (updated_at, created_at) where deleted_at is null;
-- Serves the deletion of an account too, hence with the deleted messages.
create index chat_record_by_account on chat_record (account_id, created_at) include (deleted_at);
create index chat_record_by_text on chat_record using gin (lower(message) gin_trgm_ops) where deleted_at is null;
