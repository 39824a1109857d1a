create table avatar (
    hash text primary key constraint avatar_hash_is_sha256 check (hash ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    kept_at timestamptz(6) not null
);

comment on table avatar is 'The pictures that accounts show, as PNG.';
comment on column avatar.kept_at is 'When somebody began to show it last.';

-- Tells whether anybody shows a picture.
create index account_by_avatar on account (avatar) where avatar like '/static/avatars/%';

create table wechat_identity (
    account_id bigint primary key constraint wechat_identity_account references account on delete cascade,
    openid text not null constraint wechat_identity_openid_unique unique,
    session_key text not null
);

comment on table wechat_identity is 'Who an account is to WeChat.';
