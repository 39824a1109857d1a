-- How the roll-ups find new generations, and read those of an hour. Rows of before have no transaction: they are in the
-- backlog.
alter table generation_usage add column recorded_in xid8;
alter table generation_usage alter column recorded_in set default pg_current_xact_id();
comment on column generation_usage.recorded_in is 'The transaction, by which the roll-ups find what is new.';
create index generation_usage_by_time on generation_usage (created_at);
create index generation_usage_by_transaction on generation_usage (recorded_in) where recorded_in is not null;

create table generation_rollup (
    minutes smallint not null constraint generation_rollup_minutes_known check (minutes in (15, 60)),
    dimension text not null constraint generation_rollup_dimension_named check (dimension ~ '^[A-Z_]{1,50}$'),
    starts_at timestamptz not null,
    value text not null,
    generations bigint not null,
    answered bigint not null,
    cancelled bigint not null,
    unreachable bigint not null,
    busy bigint not null,
    refused bigint not null,
    timed_out bigint not null,
    nonsense bigint not null,
    failed bigint not null,
    prompt_tokens bigint not null,
    output_tokens bigint not null,
    latency_bins integer[] not null,
    latency_counts bigint[] not null,
    first_text_bins integer[] not null,
    first_text_counts bigint[] not null,
    primary key (minutes, dimension, starts_at, value)
);

comment on table generation_rollup is 'The generations of an hour or a quarter of one, all and split by one dimension.';
comment on column generation_rollup.value is 'What of the dimension; empty for all of them, and where it is unknown.';
comment on column generation_rollup.latency_bins is 'Of answered ones: bin b holds 2^(b/8) to 2^((b+1)/8) microseconds.';

create table event_rollup (
    minutes smallint not null constraint event_rollup_minutes_known check (minutes in (15, 60)),
    what text not null,
    starts_at timestamptz not null,
    label text not null,
    events bigint not null,
    amount bigint not null,
    duration_bins integer[] not null,
    duration_counts bigint[] not null,
    primary key (minutes, what, starts_at, label)
);

comment on table event_rollup is 'The events of an hour or a quarter of one.';

create table active_rollup (
    minutes smallint not null constraint active_rollup_minutes_known check (minutes in (15, 60)),
    starts_at timestamptz not null,
    chunk bigint not null,
    accounts bit(1024) not null,
    primary key (minutes, starts_at, chunk)
);

comment on table active_rollup is 'Which accounts were active: sets, so that those of any time can be united.';
comment on column active_rollup.accounts is 'Bit i stands for the account chunk * 1024 + i.';

create table rollup_progress (
    id smallint primary key constraint rollup_progress_one check (id = 1),
    seen xid8 not null
);

comment on table rollup_progress is 'One row.';
comment on column rollup_progress.seen is 'Whatever was written by an earlier transaction is rolled up, or in the backlog.';

insert into rollup_progress (id, seen) values (1, pg_snapshot_xmin(pg_current_snapshot()));

create table rollup_backlog (
    hour timestamptz primary key
);

comment on table rollup_backlog is 'Hours that must be computed, again or for the first time.';

insert into rollup_backlog (hour)
select distinct date_bin('1 hour', created_at, timestamptz 'epoch') from generation_usage
union
select distinct date_bin('1 hour', happened_at, timestamptz 'epoch') from statistics_event;
