create table api_key (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint api_key_account references account on delete cascade,
    name text not null constraint api_key_name_length check (char_length(name) between 1 and 100),
    secret_sha256 text not null constraint api_key_secret_once unique
        constraint api_key_secret_hashed check (secret_sha256 ~ '^[0-9a-f]{64}$'),
    hint text not null constraint api_key_hint_length check (char_length(hint) between 1 and 20),
    created_at timestamptz(6) not null,
    last_used_at timestamptz(6),
    expires_at timestamptz(6),
    constraint api_key_expires_after_making check (expires_at > created_at)
);

comment on table api_key is 'A key by which a program acts for an account. The row is deleted when it is revoked.';
comment on column api_key.secret_sha256 is 'Of a key of 256 random bits, which is not stored.';
comment on column api_key.last_used_at is 'To within some minutes; null if it was never used.';
comment on column api_key.expires_at is 'Null for never.';

create index api_key_by_account on api_key (account_id, id);
