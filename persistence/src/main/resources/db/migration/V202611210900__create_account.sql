create table account (
    id bigint generated always as identity primary key,
    version bigint not null,
    username text not null constraint account_username_length check (char_length(username) between 1 and 255),
    username_key text not null,
    email text constraint account_email_length check (char_length(email) <= 254),
    email_key text,
    password_hash text not null,
    role text not null constraint account_role_known check (role in ('USER', 'PROGRAMMER', 'ADMIN')),
    banned_until timestamptz(6),
    created_at timestamptz(6) not null,
    updated_at timestamptz(6) not null,
    constraint account_username_key_unique unique (username_key),
    constraint account_email_key_unique unique (email_key),
    constraint account_email_has_key check ((email is null) = (email_key is null))
);

comment on table account is 'One person or program that uses Palaestra, in whichever dialect.';
comment on column account.username_key is 'The name in the form in which no two accounts may agree.';
comment on column account.email_key is 'The e-mail address in the same form.';
comment on column account.banned_until is 'End of the ban, 9999-12-31T23:59:59Z for none; null or past for no ban.';

-- Serves the count of administrators, who are few among many.
create index account_administrator on account (id) where role = 'ADMIN';
