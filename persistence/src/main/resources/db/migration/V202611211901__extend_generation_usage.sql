alter table generation_usage
    alter column language drop not null,
    add column first_text_micros bigint constraint generation_usage_first_text_counted check (first_text_micros >= 0),
    drop constraint generation_usage_outcome_known,
    add constraint generation_usage_outcome_known check (outcome in
        ('ANSWERED', 'CANCELLED', 'UNREACHABLE', 'BUSY', 'REFUSED', 'TIMED_OUT', 'NONSENSE', 'FAILED'));

comment on column generation_usage.language is 'Null where the request does not say.';
comment on column generation_usage.first_text_micros is 'Until the first piece of a streamed answer; null for none.';
