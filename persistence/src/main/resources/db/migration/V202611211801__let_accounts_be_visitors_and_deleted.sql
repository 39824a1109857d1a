alter table account
    alter column password_hash drop not null,
    add column visitor boolean not null default false;

comment on column account.password_hash is 'Null for an account that signs in by other means only.';
comment on column account.visitor is 'Whether the account was made less than a user; counts in AIDeer''s dialect only.';

-- Where somebody has that name already, the reserved account gets one that nobody can register.
insert into account (id, version, username, username_key, role, created_at, updated_at)
overriding system value
select 0, 1, name, name, 'USER', now(), now()
from (select case when exists (select from account where username_key = 'deleted') then ' deleted ' else 'deleted' end)
    as reserved (name);
