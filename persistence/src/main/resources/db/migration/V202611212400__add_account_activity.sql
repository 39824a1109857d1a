alter table account
    add column email_verified_at timestamptz(6),
    add column disabled_at timestamptz(6),
    add column last_login_at timestamptz(6);

comment on column account.email_verified_at is 'When somebody proved to read mail to the address; null if nobody did.';
comment on column account.disabled_at is 'Since when an administrator keeps the account out; null for an active one.';
comment on column account.last_login_at is 'The last sign-in by password; null before the first.';

-- The administrators' list in its order with what it is filtered and counted by, and what it is searched by.
create index account_newest on account (created_at desc, id desc) include (role, disabled_at);
create index account_newest_disabled on account (created_at desc, id desc) where disabled_at is not null;
create index account_newest_administrator on account (created_at desc, id desc) where role = 'ADMIN';
-- Without a list of pending entries, which every search would have to read.
create index account_by_name_text on account using gin (username_key gin_trgm_ops) with (fastupdate = off);
create index account_by_email_text on account using gin (email_key gin_trgm_ops) with (fastupdate = off);
