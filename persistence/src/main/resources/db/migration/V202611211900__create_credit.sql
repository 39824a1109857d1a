create table credit_account (
    account_id bigint primary key constraint credit_account_account references account on delete cascade,
    balance bigint not null constraint credit_account_balance_not_negative check (balance >= 0),
    held bigint not null,
    constraint credit_account_held_is_part_of_balance check (held between 0 and balance)
);

comment on table credit_account is 'What an account has. No row is the same as nothing.';
comment on column credit_account.balance is 'The sum of the entries.';
comment on column credit_account.held is 'The sum of the open holds, which is part of the balance.';

-- Entries and holds refer to the row that every change of them locks, so that they need no other lock.
create table credit_entry (
    id bigint generated always as identity primary key,
    account_id bigint not null constraint credit_entry_account references credit_account on delete cascade,
    key text not null constraint credit_entry_key_unique unique,
    kind text not null constraint credit_entry_kind_named check (kind ~ '^[A-Z_]{1,50}$'),
    amount bigint not null constraint credit_entry_changes_something check (amount <> 0),
    description text not null,
    reference text,
    created_at timestamptz(6) not null
);

comment on table credit_entry is 'Each change of a balance. Only ever added to, until the account is deleted.';
comment on column credit_entry.key is 'Keeps the same thing from being booked twice.';

create index credit_entry_by_account on credit_entry (account_id, id);

create trigger credit_entry_is_never_changed before update or truncate on credit_entry
    for each statement execute function refuse_change();

create table credit_hold (
    key text primary key,
    account_id bigint not null constraint credit_hold_account references credit_account on delete cascade,
    amount bigint not null constraint credit_hold_amount_not_negative check (amount >= 0),
    state text not null constraint credit_hold_state_known check (state in ('HELD', 'SETTLED', 'RELEASED')),
    settled bigint not null,
    created_at timestamptz(6) not null,
    ended_at timestamptz(6),
    constraint credit_hold_settles_what_it_holds check (settled between 0 and amount),
    constraint credit_hold_has_an_end check ((ended_at is null) = (state = 'HELD'))
);

comment on table credit_hold is 'Credits set aside until it is known what something cost.';

create index credit_hold_by_account on credit_hold (account_id);
create index credit_hold_open on credit_hold (account_id) include (amount) where state = 'HELD';

create table redeem_code (
    id bigint generated always as identity primary key,
    code text not null constraint redeem_code_length check (char_length(code) between 1 and 200),
    value bigint not null constraint redeem_code_is_worth_something check (value > 0),
    expires_at timestamptz(6),
    created_at timestamptz(6) not null,
    redeemed_by bigint constraint redeem_code_redeemer references account on delete set null,
    redeemed_at timestamptz(6)
);

comment on table redeem_code is 'Codes that are worth credits, once.';
comment on column redeem_code.code is 'In upper case.';
comment on column redeem_code.redeemed_by is 'Null after the account was deleted, too.';

create unique index redeem_code_unused on redeem_code (code) where redeemed_at is null;
create index redeem_code_by_redeemer on redeem_code (redeemed_by) where redeemed_by is not null;

create table duty (
    name text primary key,
    claimed_at timestamptz(6) not null
);

comment on table duty is 'When a node last took up what one of them must do now and then.';
