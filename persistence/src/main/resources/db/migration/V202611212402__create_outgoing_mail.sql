create table outgoing_mail (
    id bigint generated always as identity primary key,
    purpose text not null constraint outgoing_mail_purpose_named check (purpose ~ '^[A-Z_]{1,50}$'),
    address text not null constraint outgoing_mail_address_length check (char_length(address) <= 254),
    address_key text not null,
    attempts integer not null default 0 constraint outgoing_mail_attempts_counted check (attempts >= 0),
    due_at timestamptz(6) not null,
    created_at timestamptz(6) not null,
    constraint outgoing_mail_once unique (address_key, purpose)
);

comment on table outgoing_mail is 'A mail to be sent. The row is deleted when it was, or when nobody tries any more.';
comment on column outgoing_mail.attempts is 'How often somebody claimed it; the number of a claim, too.';
comment on column outgoing_mail.due_at is 'When it may be claimed next: the end of a lease, or of a pause.';

create index outgoing_mail_due on outgoing_mail (due_at, id);

create table smtp_settings (
    id smallint primary key constraint smtp_settings_one check (id = 1),
    enabled boolean not null,
    host text not null,
    port integer not null constraint smtp_settings_port_known check (port between 1 and 65535),
    username text not null,
    sealed_password bytea,
    from_email text not null,
    from_name text not null,
    tls boolean not null,
    updated_by bigint not null,
    updated_at timestamptz(6) not null
);

comment on table smtp_settings is 'Where mails go, if an administrator set it: at most one row.';
comment on column smtp_settings.sealed_password is 'Encrypted by a key that is not in the database; null for none.';
