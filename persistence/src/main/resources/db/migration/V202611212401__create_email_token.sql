create table email_token (
    account_id bigint not null constraint email_token_account references account on delete cascade,
    purpose text not null constraint email_token_purpose_named check (purpose ~ '^[A-Z_]{1,50}$'),
    address text not null constraint email_token_address_length check (char_length(address) <= 254),
    hash bytea not null constraint email_token_hash_unique unique,
    expires_at timestamptz(6) not null,
    -- A later token ends an earlier one.
    constraint email_token_key primary key (account_id, purpose)
);

comment on table email_token is 'A token that went by e-mail and was not used yet. The row is deleted by its use.';
comment on column email_token.hash is 'SHA-256 of the token, whose 256 bits are random. The token itself is nowhere.';

create index email_token_by_expiry on email_token (expires_at);
