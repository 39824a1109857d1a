-- What a person chose for his rehearsals. Everything that may hold a secret is encrypted.
create table course_user_config (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint course_user_config_once unique
        constraint course_user_config_account references account on delete cascade,
    cx_username text,
    cx_password bytea,
    use_cookies boolean not null default false,
    speed double precision not null default 1,
    notopen_action text not null default 'RETRY',
    tiku_config bytea,
    notification_config bytea,
    updated_at timestamptz not null
);

-- Courses that administrators imported, beside those that come with the product.
create table course (
    id text primary key,
    document text not null,
    imported_by bigint,
    imported_at timestamptz not null
);

create table system_parameter (
    name text primary key,
    value integer not null,
    updated_by bigint,
    updated_at timestamptz not null
);
