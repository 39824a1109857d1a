create table session (
    id uuid primary key,
    account_id bigint not null constraint session_account references account on delete cascade,
    opened_at timestamptz(6) not null,
    expires_at timestamptz(6) not null,
    constraint session_expires_after_opening check (expires_at > opened_at)
);

comment on table session is 'A sign-in that still counts. The row is deleted when the session ends.';

create index session_by_account on session (account_id);
create index session_by_expiry on session (expires_at);

create table sign_in_failure (
    username_key text primary key,
    failures integer not null constraint sign_in_failure_counted check (failures > 0),
    last_failure_at timestamptz(6) not null,
    locked_until timestamptz(6)
);

comment on table sign_in_failure is 'Wrong passwords in a row, per name, whether or not an account has that name.';

create index sign_in_failure_by_age on sign_in_failure (last_failure_at);
