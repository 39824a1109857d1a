-- Two months of a company's Palaestra, for pictures that show something.
select setseed(0.42);

insert into account (version, username, username_key, email, email_key, password_hash, role, created_at, updated_at,
    last_login_at)
select 0, name, name, name || '@example.com', name || '@example.com', null, role, now() - days * interval '1 day',
    now(), now() - days * interval '2 hours'
from (values ('ada.lovelace', 'PROGRAMMER', 58), ('grace.hopper', 'PROGRAMMER', 51), ('linus', 'USER', 44),
    ('margaret.hamilton', 'PROGRAMMER', 37), ('dennis', 'USER', 31), ('barbara.liskov', 'ADMIN', 27),
    ('ken', 'USER', 22), ('edsger', 'USER', 16), ('frances.allen', 'PROGRAMMER', 11), ('donald', 'USER', 7),
    ('radia', 'USER', 4), ('zhang.wei', 'USER', 2)) as people (name, role, days);

insert into generation_usage (account_id, dialect, model, language, prompt_tokens, output_tokens, latency_micros,
    first_text_micros, outcome, created_at)
select (select id from account where username = 'linus'),
    (array['smartcoder', 'smartcoder', 'openai', 'aideer', 'arena'])[1 + floor(random() * 5)],
    case when random() < 0.55 then 'recall' else 'ngram' end,
    (array['PYTHON', 'PYTHON', 'JAVA', 'JAVASCRIPT'])[1 + floor(random() * 4)],
    20 + floor(random() * 180), 40 + floor(random() * 400),
    cast(exp(11.2 + 0.7 * (random() + random() + random() - 1.5)) as bigint),
    case when random() < 0.5 then cast(exp(9.9 + 0.5 * (random() + random() - 1)) as bigint) end,
    case when random() < 0.97 then 'ANSWERED' when random() < 0.5 then 'TIMED_OUT' when random() < 0.5 then 'BUSY'
        else 'UNREACHABLE' end,
    hour + random() * interval '1 hour'
from generate_series(date_trunc('hour', now()) - interval '60 days', now() - interval '1 hour', interval '1 hour') hour
cross join lateral generate_series(1, cast(greatest(0, 7 - abs(extract(hour from hour) - 14))
    * (case when extract(isodow from hour) > 5 then 0.3 else 1.2 end) * (0.5 + random()) as integer)) often;

insert into statistics_event (what, account_id, happened_at)
select (array['SIGNED_IN', 'SIGNED_IN', 'SIGNED_IN', 'SIGN_IN_FAILED', 'COURSE_CREATED', 'COURSE_STARTED',
    'TASK_STORED', 'TASK_STORED', 'ANSWER_GIVEN'])[1 + floor(random() * 9)],
    (select id from account where username = 'ada.lovelace') + floor(random() * 12), now() - random() * interval '60 days'
from generate_series(1, 1500);

insert into statistics_event (what, subject_id, account_id, happened_at, duration_micros)
select step, 1000000 + n, 2, now() - ((n * 37) % 1440) * interval '1 hour',
    case when step = 'TASK_ADOPTED' then cast(600000000 * (1 + random() * 30) as bigint) end
from generate_series(1, 120) n
cross join (values ('TASK_ASKED', 120), ('TASK_ANSWERED', 96), ('TASK_ADOPTED', 71)) as steps (step, most)
where n <= most;

insert into statistics_event (what, label, amount, happened_at)
select (array['CREDITS_ISSUED', 'CREDITS_REDEEMED', 'CREDITS_SPENT', 'CREDITS_SPENT'])[1 + n % 4], '',
    10 + floor(random() * 400), now() - random() * interval '60 days'
from generate_series(1, 400) n;

insert into statistics_event (what, label, happened_at)
select case when n % 5 < 3 then 'PAIR_SHOWN' else (array['VOTE_FIRST', 'VOTE_SECOND', 'VOTE_FIRST', 'VOTE_SECOND',
    'VOTE_FIRST', 'VOTE_TIE', 'VOTE_BOTH_BAD'])[1 + floor(random() * 7)] end, 'COMPLETION', now() - random() * interval '60 days'
from generate_series(1, 2400) n;

insert into statistics_event (what, account_id, happened_at, duration_micros)
select (array['COURSE_COMPLETED', 'COURSE_COMPLETED', 'COURSE_COMPLETED', 'COURSE_FAILED', 'COURSE_CANCELLED'])
    [1 + floor(random() * 5)], 2, now() - random() * interval '60 days',
    cast(60000000 * (10 + random() * 50) as bigint)
from generate_series(1, 160);

insert into arena_tally (day, kind, language, first_model, second_model, verdict, votes)
select current_date - n % 50, 'COMPLETION', (array['python', 'java', 'javascript'])[1 + n % 3], first, second, verdict,
    case when verdict = better then 3 + n % 4 else 1 + n % 2 end
from generate_series(0, 49) n
cross join (values ('recall', 'ngram', 'FIRST'), ('ngram', 'recall', 'SECOND'), ('recall', 'starcoder2', 'SECOND'),
    ('starcoder2', 'qwen-coder', 'SECOND'), ('qwen-coder', 'ngram', 'FIRST'), ('qwen-coder', 'recall', 'FIRST'),
    ('starcoder2', 'ngram', 'FIRST')) as pairs (first, second, better)
cross join (values ('FIRST'), ('SECOND'), ('TIE')) as verdicts (verdict)
-- Other tests of the same server may have voted today.
on conflict (kind, day, language, first_model, second_model, verdict)
    do update set votes = arena_tally.votes + excluded.votes;

insert into course_task (owner_id, name, course_ids, state, created_at, start_time, end_time, error_msg, done_seconds,
    plan_seconds, total_courses)
select (select id from account where username = 'ada.lovelace') + n, name, '["java-collections"]', state, now() - n * interval '5 hours',
    now() - n * interval '5 hours', case when state in ('COMPLETED', 'FAILED', 'CANCELLED') then now() end, told,
    done, 3600, 1
from (values (1, 'Java on Friday', 'COMPLETED', null, 3600), (2, 'First steps', 'FAILED', 'No course is known.', 0),
    (3, 'Evening rehearsal', 'PAUSED', null, 1450), (4, 'Collections', 'CANCELLED', null, 900),
    (5, 'Promises', 'COMPLETED', null, 3600)) as tasks (n, name, state, told, done);
