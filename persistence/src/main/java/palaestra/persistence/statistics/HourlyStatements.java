package palaestra.persistence.statistics;

import java.util.List;

/**
 * What computes the roll-ups of the hour that begins at ?1 and ends at ?2: one row per hour and one per quarter, all
 * from the rows of that hour, in place of what was there.
 */
final class HourlyStatements {

    private static final String GRAINS = """
            cross join lateral (values (15, r.quarter), (60, cast(?1 as timestamptz))) g (minutes, starts_at)
            """;

    private static final String GENERATIONS = """
            insert into generation_rollup
            with rows as materialized (
                select date_bin('15 minutes', created_at, timestamptz 'epoch') as quarter, model,
                    coalesce(language, '') as language, dialect, outcome,
                    case when outcome = 'ANSWERED' then %s end as latency,
                    case when outcome = 'ANSWERED' then %s end as first_text,
                    count(outcome) as n, sum(prompt_tokens) as prompt_tokens, sum(output_tokens) as output_tokens
                from generation_usage where created_at >= ?1 and created_at < ?2
                group by 1, 2, 3, 4, 5, 6, 7
            ), split as materialized (
                select g.minutes, d.dimension, g.starts_at, d.value, r.* from rows r %s
                cross join lateral (values ('NONE', ''), ('MODEL', r.model), ('LANGUAGE', r.language),
                    ('DIALECT', r.dialect)) d (dimension, value)
            ), sums as (
                select minutes, dimension, starts_at, value, sum(n) as generations,
                    coalesce(sum(n) filter (where outcome = 'ANSWERED'), 0) as answered,
                    coalesce(sum(n) filter (where outcome = 'CANCELLED'), 0) as cancelled,
                    coalesce(sum(n) filter (where outcome = 'UNREACHABLE'), 0) as unreachable,
                    coalesce(sum(n) filter (where outcome = 'BUSY'), 0) as busy,
                    coalesce(sum(n) filter (where outcome = 'REFUSED'), 0) as refused,
                    coalesce(sum(n) filter (where outcome = 'TIMED_OUT'), 0) as timed_out,
                    coalesce(sum(n) filter (where outcome = 'NONSENSE'), 0) as nonsense,
                    coalesce(sum(n) filter (where outcome = 'FAILED'), 0) as failed,
                    sum(prompt_tokens) as prompt_tokens, sum(output_tokens) as output_tokens
                from split group by minutes, dimension, starts_at, value
            ), latencies as (
                select minutes, dimension, starts_at, value, array_agg(latency order by latency) as bins,
                    array_agg(n order by latency) as counts
                from (select minutes, dimension, starts_at, value, latency, cast(sum(n) as bigint) as n from split
                    where latency is not null group by minutes, dimension, starts_at, value, latency) by_bin
                group by minutes, dimension, starts_at, value
            ), first_texts as (
                select minutes, dimension, starts_at, value, array_agg(first_text order by first_text) as bins,
                    array_agg(n order by first_text) as counts
                from (select minutes, dimension, starts_at, value, first_text, cast(sum(n) as bigint) as n from split
                    where first_text is not null group by minutes, dimension, starts_at, value, first_text) by_bin
                group by minutes, dimension, starts_at, value
            )
            select s.*, coalesce(l.bins, '{}'), coalesce(l.counts, '{}'), coalesce(f.bins, '{}'),
                coalesce(f.counts, '{}')
            from sums s left join latencies l using (minutes, dimension, starts_at, value)
                left join first_texts f using (minutes, dimension, starts_at, value)
            """.formatted(bin("latency_micros"), bin("first_text_micros"), GRAINS);

    private static final String EVENTS = """
            insert into event_rollup
            with rows as (
                select date_bin('15 minutes', happened_at, timestamptz 'epoch') as quarter, what, label,
                    %s as duration, count(what) as n, sum(amount) as amount
                from statistics_event where happened_at >= ?1 and happened_at < ?2
                group by 1, 2, 3, 4
            ), split as materialized (
                select g.minutes, r.what, g.starts_at, r.label, r.duration, cast(sum(r.n) as bigint) as n,
                    sum(r.amount) as amount
                from rows r %s group by 1, 2, 3, 4, 5
            )
            select minutes, what, starts_at, label, sum(n), sum(amount),
                coalesce(array_agg(duration order by duration) filter (where duration is not null), '{}'),
                coalesce(array_agg(n order by duration) filter (where duration is not null), '{}')
            from split group by minutes, what, starts_at, label
            """.formatted(bin("duration_micros"), GRAINS);

    private static final String ACTIVE = """
            insert into active_rollup
            with rows as (
                select date_bin('15 minutes', created_at, timestamptz 'epoch') as quarter, account_id
                from generation_usage where created_at >= ?1 and created_at < ?2 and account_id is not null
                union
                select date_bin('15 minutes', happened_at, timestamptz 'epoch'), account_id
                from statistics_event where happened_at >= ?1 and happened_at < ?2 and account_id is not null
            ), quarters as (
                select quarter, account_id / 1024 as chunk,
                    bit_or(set_bit(cast(B'0' as bit(1024)), cast(account_id %% 1024 as integer), 1)) as accounts
                from rows group by 1, 2
            )
            select g.minutes, g.starts_at, r.chunk, bit_or(r.accounts) from quarters r %s group by 1, 2, 3
            """.formatted(GRAINS);

    private HourlyStatements() {
    }

    static List<String> all() {
        return List.of(clear("generation_rollup"), GENERATIONS, clear("event_rollup"), EVENTS, clear("active_rollup"),
                ACTIVE);
    }

    private static String clear(String table) {
        return "delete from " + table + " where minutes in (15, 60) and starts_at >= ?1 and starts_at < ?2";
    }

    /** As palaestra.domain.statistics.Histogram has it; null for null. */
    private static String bin(String micros) {
        return "case when %1$s is not null then cast(floor(ln(cast(greatest(%1$s, 1) as float8))"
                .concat(" / ln(cast(2 as float8)) * 8) as integer) end").formatted(micros);
    }
}
