create table arena_user (
    id bigint generated always as identity primary key,
    user_id text not null constraint arena_user_user_id_unique unique
        constraint arena_user_user_id_length check (char_length(user_id) between 1 and 200),
    account_id bigint constraint arena_user_account references account on delete cascade,
    completion_votes integer not null default 0,
    edit_votes integer not null default 0,
    first_votes integer not null default 0,
    hasty_votes integer not null default 0,
    created_at timestamptz(6) not null
);

comment on table arena_user is 'Who uses the arena: an id that the editor gave itself, with or without an account.';
comment on column arena_user.first_votes is 'Votes for what was shown first.';
comment on column arena_user.hasty_votes is 'Votes that came sooner than anybody reads.';

create index arena_user_by_account on arena_user (account_id) where account_id is not null;
create index arena_user_by_votes on arena_user ((completion_votes + edit_votes) desc)
    where completion_votes + edit_votes >= 20;

create table arena_profile (
    account_id bigint primary key constraint arena_profile_account references account on delete cascade,
    passwordless boolean not null,
    job_title text constraint arena_profile_job_title_length check (char_length(job_title) <= 200),
    industry_sector text constraint arena_profile_industry_sector_length check (char_length(industry_sector) <= 200),
    years_of_experience integer,
    coding_hours_per_week integer
);

comment on table arena_profile is 'What somebody told about himself when he registered in the arena.';
comment on column arena_profile.passwordless is 'Whether nobody has a password for the account yet, so that it can be claimed.';

create table arena_pair (
    id uuid primary key,
    client_pair_id text not null constraint arena_pair_client_pair_id_length check (char_length(client_pair_id) <= 200),
    user_ref bigint constraint arena_pair_user references arena_user on delete set null,
    kind text not null constraint arena_pair_kind_known check (kind in ('COMPLETION', 'EDIT')),
    privacy text not null constraint arena_pair_privacy_known check (privacy in ('PRIVATE', 'DEBUG', 'RESEARCH')),
    language text constraint arena_pair_language_length check (char_length(language) <= 30),
    created_at timestamptz(6) not null
);

comment on table arena_pair is 'Two answers that were shown beside each other: the server''s own record.';
comment on column arena_pair.client_pair_id is 'As the client called it; not unique.';

create index arena_pair_by_user on arena_pair (user_ref) where user_ref is not null;

create table arena_item (
    id uuid primary key,
    pair_id uuid not null constraint arena_item_pair references arena_pair on delete cascade,
    position smallint not null constraint arena_item_position_known check (position in (0, 1)),
    model text not null,
    latency_micros bigint not null constraint arena_item_latency_counted check (latency_micros >= 0),
    prompt_tokens integer not null,
    output_tokens integer not null,
    answer_length integer not null,
    shown_at timestamptz(6),
    taken_at timestamptz(6),
    constraint arena_item_position_unique unique (pair_id, position)
);

comment on table arena_item is 'One of the two answers.';
comment on column arena_item.shown_at is 'When the client said that it showed it.';
comment on column arena_item.taken_at is 'When it was accepted although there was no other to choose from.';

create table arena_text (
    pair_id uuid not null constraint arena_text_pair references arena_pair on delete cascade,
    user_ref bigint not null constraint arena_text_user references arena_user on delete cascade,
    part text not null constraint arena_text_part_named check (part ~ '^[A-Z_]{1,30}$'),
    position smallint not null,
    content text not null,
    expires_at timestamptz(6),
    primary key (pair_id, part, position)
);

comment on table arena_text is 'What people wrote and models answered, as far as the level of privacy allows to keep it.';
comment on column arena_text.position is 'Of the answer it belongs to; 0 for what belongs to the pair.';
comment on column arena_text.expires_at is 'When it is deleted; null for never.';

create index arena_text_by_user on arena_text (user_ref);
create index arena_text_by_expiry on arena_text (expires_at) where expires_at is not null;

create table arena_vote (
    id bigint generated always as identity primary key,
    first_item uuid not null constraint arena_vote_first_item references arena_item,
    second_item uuid not null constraint arena_vote_second_item references arena_item,
    low_item uuid not null generated always as (least(first_item, second_item)) stored,
    high_item uuid not null generated always as (greatest(first_item, second_item)) stored,
    first_model text not null,
    second_model text not null,
    verdict text not null constraint arena_vote_verdict_known check (verdict in ('FIRST', 'SECOND', 'TIE', 'BOTH_BAD')),
    kind text not null constraint arena_vote_kind_known check (kind in ('COMPLETION', 'EDIT')),
    privacy text not null constraint arena_vote_privacy_known check (privacy in ('PRIVATE', 'DEBUG', 'RESEARCH')),
    language text constraint arena_vote_language_length check (char_length(language) <= 30),
    user_ref bigint constraint arena_vote_user references arena_user on delete set null,
    compared boolean not null,
    choice_micros bigint not null,
    created_at timestamptz(6) not null,
    constraint arena_vote_between_two check (first_item <> second_item),
    constraint arena_vote_once unique (low_item, high_item)
);

comment on table arena_vote is 'Which of two answers somebody preferred. Outlives the account, anonymously.';
comment on column arena_vote.compared is 'Whether it counts for ratings: two models, two answers.';
comment on column arena_vote.choice_micros is 'From when both answers were there to the vote.';

create index arena_vote_by_user on arena_vote (user_ref, kind, id) where user_ref is not null;
-- For deleting items.
create index arena_vote_by_second_item on arena_vote (second_item);
create index arena_vote_by_first_item on arena_vote (first_item);

create table arena_tally (
    day date not null,
    kind text not null,
    language text not null,
    first_model text not null,
    second_model text not null,
    verdict text not null,
    votes bigint not null constraint arena_tally_counted check (votes > 0),
    primary key (kind, day, language, first_model, second_model, verdict)
);

comment on table arena_tally is 'Votes counted per day, so that ratings need not read each of them.';
comment on column arena_tally.language is 'Empty where unknown.';

create table arena_latency (
    model text not null,
    kind text not null,
    day date not null,
    answers bigint not null,
    log_sum double precision not null,
    log_square_sum double precision not null,
    primary key (kind, day, model)
);

comment on table arena_latency is 'How long models took, as sums of logarithms of seconds and of their squares.';

create table arena_board (
    id bigint generated always as identity primary key,
    kind text not null,
    language text not null,
    period text not null,
    day date not null,
    votes bigint not null,
    position double precision not null,
    first_share double precision not null,
    regularised boolean not null,
    computed_at timestamptz(6) not null,
    constraint arena_board_one_a_day unique (kind, language, period, day)
);

comment on table arena_board is 'The ratings as they were on a day.';
comment on column arena_board.language is 'Empty for all.';
comment on column arena_board.position is 'The advantage of what is shown first, in natural logarithms of odds.';

create table arena_standing (
    board_id bigint not null constraint arena_standing_board references arena_board on delete cascade,
    model text not null,
    score double precision not null,
    lower_bound double precision not null,
    upper_bound double precision not null,
    bootstrap_lower double precision not null,
    bootstrap_upper double precision not null,
    rank integer not null,
    wins bigint not null,
    losses bigint not null,
    draws bigint not null,
    median_seconds double precision,
    primary key (board_id, model)
);

comment on table arena_standing is 'One model on a board.';

create table arena_score (
    user_ref bigint not null constraint arena_score_user references arena_user on delete cascade,
    after_votes integer not null,
    model text not null,
    score double precision not null,
    votes integer not null,
    primary key (user_ref, after_votes, model)
);

comment on table arena_score is 'A person''s own ratings after every twenty votes.';
