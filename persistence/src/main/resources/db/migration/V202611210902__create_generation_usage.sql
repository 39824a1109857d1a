create table generation_usage (
    id bigint generated always as identity primary key,
    account_id bigint constraint generation_usage_account references account on delete set null,
    dialect text not null,
    model text not null,
    language text not null,
    prompt_tokens integer not null constraint generation_usage_prompt_counted check (prompt_tokens >= 0),
    output_tokens integer not null constraint generation_usage_output_counted check (output_tokens >= 0),
    latency_micros bigint not null constraint generation_usage_latency_counted check (latency_micros >= 0),
    outcome text not null constraint generation_usage_outcome_known check (outcome in
        ('ANSWERED', 'UNREACHABLE', 'BUSY', 'REFUSED', 'TIMED_OUT', 'NONSENSE', 'FAILED')),
    prompt text,
    answer text,
    created_at timestamptz(6) not null
);

comment on table generation_usage is 'That somebody used a model: who, which, how much, how long, with what outcome.';
comment on column generation_usage.account_id is 'Null for anonymous use, and after the account was deleted.';
comment on column generation_usage.prompt is 'Null unless the installation chose to keep texts.';
comment on column generation_usage.answer is 'Null unless the installation chose to keep texts.';

-- Serves the deletion of an account.
create index generation_usage_by_account on generation_usage (account_id) where account_id is not null;
