create table course_task (
    id bigint generated always as identity primary key,
    owner_id bigint not null constraint course_task_owner references account on delete cascade,
    name text not null,
    course_ids text not null,
    state text not null,
    created_at timestamptz not null,
    start_time timestamptz,
    end_time timestamptz,
    error_msg text,

    -- The queue: a task that runs and has no node waits for one.
    queued_at timestamptz,
    sent_at timestamptz,
    message_id text,

    -- Who runs it. Every change of hands raises the fence, and nobody writes with an old one.
    node_id uuid,
    claimed boolean generated always as (node_id is not null) stored,
    fence bigint not null default 0,

    -- Where it is: item_second at the time moving_since, and from there on by the clock, rate seconds per second.
    course_index integer not null default 0,
    item_index integer not null default 0,
    item_second double precision not null default 0,
    moving_since timestamptz,
    rate double precision not null default 1,
    began_at timestamptz,

    -- What there is to show of it.
    current_item text,
    item_detail text,
    item_seconds double precision not null default 0,
    done_seconds double precision not null default 0,
    plan_seconds double precision not null default 0,
    completed_courses integer not null default 0,
    failed_courses integer not null default 0,
    total_courses integer not null default 0,
    log_lines bigint not null default 0
) with (fillfactor = 70);

create index course_task_of_owner on course_task (owner_id, created_at desc, id desc);
create index course_task_newest on course_task (created_at desc, id desc);
create index course_task_active on course_task (owner_id) where state in ('PENDING', 'RUNNING');
create index course_task_queued on course_task (queued_at) where state = 'RUNNING' and node_id is null;
create index course_task_of_node on course_task (node_id) where node_id is not null;

-- A node that runs tasks. seen_at is written every few seconds: it is the lease of all its tasks at once, and tells how
-- far they had come when the node was last alive.
create table course_node (
    id uuid primary key,
    seen_at timestamptz not null
);

create table course_task_log (
    id bigint generated always as identity primary key,
    task_id bigint not null constraint course_task_log_task references course_task on delete cascade,
    level text not null,
    message text not null,
    created_at timestamptz not null
);

create index course_task_log_of_task on course_task_log (task_id, id desc);

create table course_solution (
    id bigint generated always as identity primary key,
    task_id bigint not null constraint course_solution_task references course_task on delete cascade,
    course_id text not null,
    course_name text not null,
    item_index integer not null,
    exercise text not null,
    language text not null,
    solution text not null,
    created_at timestamptz not null,
    constraint course_solution_once unique (task_id, course_id, item_index)
);
