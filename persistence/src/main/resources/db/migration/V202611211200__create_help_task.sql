create table help_task (
    id bigint generated always as identity primary key,
    version bigint not null,
    owner_id bigint constraint help_task_owner references account on delete set null,
    content text not null constraint help_task_content_length check (char_length(content) between 15 and 65536),
    opening text not null generated always as (left(content, 100)) stored,
    code_type text constraint help_task_code_type_length check (char_length(code_type) <= 255),
    state text not null constraint help_task_state_known check (state in ('OPEN', 'FINISHED')),
    asked boolean not null,
    created_at timestamptz(6) not null,
    updated_at timestamptz(6) not null,
    constraint help_task_open_was_asked check (asked or state <> 'OPEN')
);

comment on table help_task is 'What somebody wanted to have programmed.';
comment on column help_task.owner_id is 'Null after the account was deleted.';
comment on column help_task.opening is 'What lists show of the content, which they need not read then.';
comment on column help_task.asked is 'Whether the task was ever open to the programmers.';

-- Each list has an index that holds its rows in its order, so that a page and the total cost no more than reading it.
create index help_task_of_owner on help_task (owner_id, id);
create index help_task_of_owner_by_state on help_task (owner_id, state, id);
create index help_task_open on help_task (id) where state = 'OPEN';
