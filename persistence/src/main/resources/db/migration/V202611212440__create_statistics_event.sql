-- What figures count besides generations, whose own record is never changed. The tables that these events come from
-- are: a task is started again, an answer is adopted instead of another, an account takes its entries with it.
-- It has no number of its own: a sequence that triggers draw from would change what lastval() tells, and by that
-- EclipseLink learns the number of the row that it has just written.
create table statistics_event (
    what text not null constraint statistics_event_what_named check (what ~ '^[A-Z_]{1,50}$'),
    label text not null default '' constraint statistics_event_label_length check (char_length(label) <= 50),
    subject_id bigint,
    account_id bigint,
    amount bigint not null default 0,
    duration_micros bigint constraint statistics_event_duration_counted check (duration_micros >= 0),
    happened_at timestamptz(6) not null,
    recorded_in xid8 not null default pg_current_xact_id()
);

comment on table statistics_event is 'Something that figures count, written in the transaction in which it happened.';
comment on column statistics_event.label is 'What the figure can be split by; empty for nothing.';
comment on column statistics_event.subject_id is 'The help task, of what counts once a task.';
comment on column statistics_event.account_id is 'Whose doing it was, to count who is active; the account may be gone.';
comment on column statistics_event.amount is 'Credits.';
comment on column statistics_event.duration_micros is 'How long it took until then; null where unknown.';
comment on column statistics_event.recorded_in is 'The transaction, by which the roll-ups find what is new.';

create unique index statistics_event_once on statistics_event (subject_id, what) where subject_id is not null;
create index statistics_event_by_time on statistics_event (happened_at);
create index statistics_event_by_transaction on statistics_event (recorded_in);

alter table answer add column adopted_at timestamptz(6);
comment on column answer.adopted_at is 'When it was adopted the last time; null if never, or before this was recorded.';

-- What happened before.
insert into statistics_event (what, account_id, happened_at)
select case kind when 'REGISTRATION' then 'REGISTERED' when 'SIGN_IN' then 'SIGNED_IN' else kind end,
    case when kind <> 'SIGN_IN_FAILED' then subject_id end, happened_at
from audit_entry where kind in ('REGISTRATION', 'SIGN_IN', 'SIGN_IN_FAILED');

insert into statistics_event (what, account_id, happened_at)
select 'TASK_STORED', owner_id, created_at from help_task;
-- Since when is not known better than since the task was there; hence adoptions of before have no duration.
insert into statistics_event (what, subject_id, account_id, happened_at)
select 'TASK_ASKED', id, owner_id, created_at from help_task where asked;
insert into statistics_event (what, account_id, happened_at)
select 'ANSWER_GIVEN', author_id, created_at from answer;
insert into statistics_event (what, subject_id, happened_at)
select 'TASK_ANSWERED', task_id, min(created_at) from answer group by task_id;
insert into statistics_event (what, subject_id, account_id, happened_at)
select 'TASK_ADOPTED', t.id, t.owner_id, t.updated_at from answer a join help_task t on t.id = a.task_id
where a.accepted;

insert into statistics_event (what, label, amount, happened_at)
select case when kind = 'REDEEMED' then 'CREDITS_REDEEMED' when kind = 'CONSUMED' then 'CREDITS_SPENT'
    else 'CREDITS_ISSUED' end, kind, case when kind = 'CONSUMED' then -amount else amount end, created_at
from credit_entry;

insert into statistics_event (what, label, account_id, happened_at)
select 'PAIR_SHOWN', p.kind, u.account_id, p.created_at
from arena_pair p left join arena_user u on u.id = p.user_ref;
insert into statistics_event (what, label, account_id, happened_at)
select 'VOTE_' || v.verdict, v.kind, u.account_id, v.created_at
from arena_vote v left join arena_user u on u.id = v.user_ref;

insert into statistics_event (what, account_id, happened_at)
select 'COURSE_CREATED', owner_id, created_at from course_task;
insert into statistics_event (what, account_id, happened_at)
select 'COURSE_STARTED', owner_id, start_time from course_task where start_time is not null;
insert into statistics_event (what, account_id, happened_at, duration_micros)
select 'COURSE_' || state, owner_id, end_time,
    cast(greatest(0, extract(epoch from end_time - start_time)) * 1000000 as bigint)
from course_task where state in ('COMPLETED', 'FAILED', 'CANCELLED') and end_time is not null;

-- Triggers, so that no way of changing a row is forgotten: entities, bulk updates, the statements of the course engine.
create function tell_of_audit_entry() returns trigger language plpgsql as $$
begin
    insert into statistics_event (what, account_id, happened_at)
    values (case new.kind when 'REGISTRATION' then 'REGISTERED' when 'SIGN_IN' then 'SIGNED_IN' else new.kind end,
        case when new.kind <> 'SIGN_IN_FAILED' then new.subject_id end, new.happened_at);
    return null;
end
$$;

create trigger audit_entry_counts after insert on audit_entry for each row
    when (new.kind in ('REGISTRATION', 'SIGN_IN', 'SIGN_IN_FAILED')) execute function tell_of_audit_entry();

create function tell_of_help_task() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into statistics_event (what, account_id, happened_at)
        values ('TASK_STORED', new.owner_id, new.created_at);
    end if;
    if new.asked then
        insert into statistics_event (what, subject_id, account_id, happened_at)
        values ('TASK_ASKED', new.id, new.owner_id, new.updated_at) on conflict do nothing;
    end if;
    return null;
end
$$;

create trigger help_task_counts_new after insert on help_task for each row execute function tell_of_help_task();
create trigger help_task_counts_asked after update of asked on help_task for each row
    when (new.asked and not old.asked) execute function tell_of_help_task();

create function tell_of_answer() returns trigger language plpgsql as $$
begin
    insert into statistics_event (what, account_id, happened_at)
    values ('ANSWER_GIVEN', new.author_id, new.created_at);
    insert into statistics_event (what, subject_id, happened_at)
    values ('TASK_ANSWERED', new.task_id, new.created_at) on conflict do nothing;
    return null;
end
$$;

create trigger answer_counts_new after insert on answer for each row execute function tell_of_answer();

-- A node of the version before does not say when it adopts.
create function tell_of_adoption() returns trigger language plpgsql as $$
declare
    adopted_at timestamptz := coalesce(new.adopted_at, clock_timestamp());
begin
    insert into statistics_event (what, subject_id, account_id, happened_at, duration_micros)
    select 'TASK_ADOPTED', t.id, t.owner_id, adopted_at,
        cast(greatest(0, extract(epoch from adopted_at - asked.happened_at)) * 1000000 as bigint)
    from help_task t left join statistics_event asked on asked.subject_id = t.id and asked.what = 'TASK_ASKED'
    where t.id = new.task_id
    on conflict do nothing;
    return null;
end
$$;

create trigger answer_counts_adopted after update of accepted on answer for each row
    when (new.accepted and not old.accepted) execute function tell_of_adoption();

create function tell_of_credit_entry() returns trigger language plpgsql as $$
begin
    insert into statistics_event (what, label, amount, happened_at)
    values (case when new.kind = 'REDEEMED' then 'CREDITS_REDEEMED' when new.kind = 'CONSUMED' then 'CREDITS_SPENT'
        else 'CREDITS_ISSUED' end, new.kind, case when new.kind = 'CONSUMED' then -new.amount else new.amount end,
        new.created_at);
    return null;
end
$$;

create trigger credit_entry_counts after insert on credit_entry for each row execute function tell_of_credit_entry();

create function tell_of_arena() returns trigger language plpgsql as $$
begin
    insert into statistics_event (what, label, account_id, happened_at)
    values (case tg_table_name when 'arena_pair' then 'PAIR_SHOWN' else 'VOTE_' || (to_jsonb(new) ->> 'verdict') end,
        new.kind, (select u.account_id from arena_user u where u.id = new.user_ref), new.created_at);
    return null;
end
$$;

create trigger arena_pair_counts after insert on arena_pair for each row execute function tell_of_arena();
create trigger arena_vote_counts after insert on arena_vote for each row execute function tell_of_arena();

create function tell_of_course_task() returns trigger language plpgsql as $$
begin
    if tg_op = 'INSERT' then
        insert into statistics_event (what, account_id, happened_at)
        values ('COURSE_CREATED', new.owner_id, new.created_at);
    elsif new.state = 'RUNNING' then
        insert into statistics_event (what, account_id, happened_at)
        values ('COURSE_STARTED', new.owner_id, coalesce(new.start_time, clock_timestamp()));
    else
        insert into statistics_event (what, account_id, happened_at, duration_micros)
        values ('COURSE_' || new.state, new.owner_id, coalesce(new.end_time, clock_timestamp()),
            cast(greatest(0, extract(epoch from new.end_time - new.start_time)) * 1000000 as bigint));
    end if;
    return null;
end
$$;

create trigger course_task_counts_new after insert on course_task for each row execute function tell_of_course_task();
-- Going on after a pause is no start.
create trigger course_task_counts_state after update of state on course_task for each row
    when (old.state <> new.state and (new.state in ('COMPLETED', 'FAILED', 'CANCELLED')
        or new.state = 'RUNNING' and old.state <> 'PAUSED'))
    execute function tell_of_course_task();
