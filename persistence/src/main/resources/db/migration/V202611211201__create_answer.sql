create table answer (
    id bigint generated always as identity primary key,
    task_id bigint not null constraint answer_task references help_task on delete cascade,
    author_id bigint constraint answer_author references account on delete set null,
    content text not null constraint answer_content_length check (char_length(content) between 1 and 65536),
    accepted boolean not null,
    created_at timestamptz(6) not null
);

comment on table answer is 'What a programmer answers to a help task.';
comment on column answer.author_id is 'Null after the account was deleted.';

create index answer_of_task on answer (task_id, id);
create unique index answer_adopted on answer (task_id) where accepted;

-- Serves the deletion of an account.
create index answer_by_author on answer (author_id) where author_id is not null;
