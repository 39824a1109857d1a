package palaestra.bench.statistics;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Writes generations into a database of Palaestra: evenly over time, of 5,000 accounts, 8 models, 3 languages and 5
 * dialects, one in fifty without an answer, with latencies as models have them.
 */
final class History {

    private static final int ACCOUNTS = 5_000;
    private static final int BATCH = 250_000;

    private final Connection connection;

    History(Connection connection) {
        this.connection = connection;
    }

    /** @param end of the last one, which is the newest */
    void write(int rows, Duration span, Instant end) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("""
                    insert into account (version, username, username_key, password_hash, role, created_at, updated_at)
                    select 1, 'bench' || i, 'bench' || i, 'none', 'USER', now(), now()
                    from generate_series(1, %d) i""".formatted(ACCOUNTS));
        }
        Instant start = end.minus(span);
        double microsApart = span.toNanos() / 1_000.0 / rows;
        for (int from = 0; from < rows; from += BATCH) {
            write(from, Math.min(rows, from + BATCH), start, microsApart);
            System.out.printf("%,d of %,d rows%n", Math.min(rows, from + BATCH), rows);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze generation_usage");
        }
    }

    private void write(int from, int to, Instant start, double microsApart) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into generation_usage (account_id, dialect, model, language, prompt_tokens, output_tokens,
                    latency_micros, first_text_micros, outcome, created_at)
                select (select min(id) from account where username_key = 'bench1') + floor(random() * ?),
                    (array['smartcoder', 'aicreator', 'aideer', 'arena', 'openai'])[random(1, 5)],
                    'model-' || random(1, 8),
                    (array['PYTHON', 'JAVA', 'JAVASCRIPT', null])[random(1, 4)],
                    random(0, 2000), random(0, 500), exp(13 + random_normal()),
                    case when i % 2 = 0 then exp(11 + random_normal()) end,
                    case when i % 50 > 0 then 'ANSWERED'
                        else (array['TIMED_OUT', 'BUSY', 'FAILED', 'CANCELLED'])[random(1, 4)] end,
                    cast(? as timestamptz) + i * ? * interval '1 microsecond'
                from generate_series(?, ? - 1) i""")) {
            insert.setInt(1, ACCOUNTS);
            insert.setTimestamp(2, Timestamp.from(start));
            insert.setDouble(3, microsApart);
            insert.setInt(4, from);
            insert.setInt(5, to);
            insert.executeUpdate();
        }
    }
}
