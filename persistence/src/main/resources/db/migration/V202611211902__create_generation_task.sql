create table generation_task (
    id uuid primary key,
    owner_id bigint not null constraint generation_task_owner references account on delete cascade,
    -- No reference: a chat may be deleted while a task is under way, which the task finds out in the end.
    chat_id uuid not null,
    kind text not null constraint generation_task_kind_known check (kind in ('CHAT', 'TITLE')),
    model text,
    prompt_price bigint not null,
    output_price bigint not null,
    allowance bigint constraint generation_task_allowance_not_negative check (allowance >= 0),
    state text not null constraint generation_task_state_known
        check (state in ('PENDING', 'RUNNING', 'FINISHED', 'FAILED')),
    cancelled boolean not null,
    node uuid,
    lease_until timestamptz(6),
    fence integer not null,
    ending text,
    answer text,
    streamed_by uuid,
    stream_node uuid,
    streamed_until timestamptz(6),
    created_at timestamptz(6) not null,
    updated_at timestamptz(6) not null,
    constraint generation_task_runs_somewhere check (state <> 'RUNNING' or node is not null and lease_until is not null),
    constraint generation_task_ends_somehow check ((ending is not null) = (state in ('FINISHED', 'FAILED')))
);

comment on table generation_task is 'An answer in a chat that is made in the background.';
comment on column generation_task.model is 'The name by which the preset chose it; null for the default.';
comment on column generation_task.allowance is 'Credits it may cost; null for no limit.';
comment on column generation_task.fence is 'How often it was claimed; whoever claimed it before the last time lost it.';

create index generation_task_under_way on generation_task (created_at) where state in ('PENDING', 'RUNNING');
create index generation_task_of_node on generation_task (node) where state = 'RUNNING';
create index generation_task_streamed on generation_task (stream_node) where streamed_by is not null;
create index generation_task_ended on generation_task (updated_at) where state in ('FINISHED', 'FAILED');
-- Serves the deletion of an account.
create index generation_task_by_owner on generation_task (owner_id);

create table generation_event (
    task_id uuid not null constraint generation_event_task references generation_task on delete cascade,
    fence integer not null,
    number integer not null,
    piece text not null,
    primary key (task_id, fence, number)
);

comment on table generation_event is 'What a task has said, piece by piece.';
comment on column generation_event.fence is 'Keeps the pieces of a node that lost the task apart.';
