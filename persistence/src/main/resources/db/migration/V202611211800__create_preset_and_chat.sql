create table preset (
    id uuid primary key,
    owner_id bigint constraint preset_owner references account on delete set null,
    title text not null constraint preset_title_length check (char_length(title) between 1 and 50),
    description text constraint preset_description_length check (char_length(description) between 1 and 255),
    type text not null constraint preset_type_known check (type in ('CHAT_GENERATION', 'IMAGE_GENERATION')),
    visibility text not null
        constraint preset_visibility_known check (visibility in ('PRIVATE', 'UNLISTED', 'PUBLIC')),
    messages text not null,
    parameters text not null,
    created_at timestamptz(6) not null,
    updated_at timestamptz(6) not null,
    deleted_at timestamptz(6)
);

comment on table preset is 'What chats begin with: messages, and how the model shall answer.';
comment on column preset.owner_id is 'Null after the account was deleted.';
comment on column preset.messages is 'One JSON object a line.';
comment on column preset.parameters is 'A JSON object.';
comment on column preset.deleted_at is 'Since when only the chats that use it know it; null for a live one.';

-- Each of these finds one page of an owner's, or of everybody's, in one order. Titles are compared byte by byte, so that
-- the order is the same on every machine.
create index preset_of_owner_by_id on preset (owner_id, id);
create index preset_of_owner_by_title on preset (owner_id, title collate "C", id) where deleted_at is null;
create index preset_of_owner_by_creation on preset (owner_id, created_at, id) where deleted_at is null;
create index preset_of_owner_by_update on preset (owner_id, updated_at, id) where deleted_at is null;
create index preset_by_id on preset (visibility, id) where deleted_at is null;
create index preset_by_title on preset (visibility, title collate "C", id) where deleted_at is null;
create index preset_by_creation on preset (visibility, created_at, id) where deleted_at is null;
create index preset_by_update on preset (visibility, updated_at, id) where deleted_at is null;

create table chat (
    id uuid primary key,
    owner_id bigint constraint chat_owner references account on delete set null,
    preset_id uuid not null constraint chat_preset references preset,
    title text not null constraint chat_title_length check (char_length(title) between 1 and 50),
    visibility text not null constraint chat_visibility_known check (visibility in ('PRIVATE', 'SHARED')),
    messages text not null,
    created_at timestamptz(6) not null,
    updated_at timestamptz(6) not null
);

comment on table chat is 'A conversation with a model.';
comment on column chat.owner_id is 'Null after the account was deleted.';
comment on column chat.messages is 'One JSON object a line, so that appending one needs no reading.';
comment on column chat.updated_at is 'When its owner changed it, or it got another title; not when it was answered.';

create index chat_of_owner_by_id on chat (owner_id, id);
create index chat_of_owner_by_title on chat (owner_id, title collate "C", id);
create index chat_of_owner_by_creation on chat (owner_id, created_at, id);
create index chat_of_owner_by_update on chat (owner_id, updated_at, id);

-- Serves the deletion of presets.
create index chat_by_preset on chat (preset_id);

create table chat_like (
    account_id bigint constraint chat_like_account references account on delete cascade,
    chat_id uuid constraint chat_like_chat references chat on delete cascade,
    created_at timestamptz(6) not null,
    primary key (account_id, chat_id)
);

comment on table chat_like is 'Who likes which chat.';

create index chat_like_by_chat on chat_like (chat_id);

create table preset_like (
    account_id bigint constraint preset_like_account references account on delete cascade,
    preset_id uuid constraint preset_like_preset references preset on delete cascade,
    created_at timestamptz(6) not null,
    primary key (account_id, preset_id)
);

comment on table preset_like is 'Who likes which preset.';

create index preset_like_by_preset on preset_like (preset_id);
