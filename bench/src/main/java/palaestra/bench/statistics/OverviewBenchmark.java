package palaestra.bench.statistics;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The overview of a launched server over HTTP, beside a query that finds the same out from the generations themselves.
 * Seeds them first, lets the server compute all roll-ups anew, and tells how long both took. The directory that is
 * named is for the database and can be deleted afterwards.
 *
 * <p>Not JMH: what is measured is in two other processes, and each round of the slow side takes seconds.
 */
public final class OverviewBenchmark {

    private static final Duration SPAN = Duration.ofDays(60);
    private static final int WARM_UPS = 30;
    private static final int CALLS = 200;
    private static final int SLOW_CALLS = 3;
    private static final String PASSWORD = "benchmark-password";

    /** The generations only, which are a part of the overview; the same with the time before. */
    private static final String RAW = """
            select date_trunc('day', created_at, 'UTC'), count(*), count(*) filter (where outcome = 'ANSWERED'),
                sum(prompt_tokens), sum(output_tokens), count(distinct account_id),
                percentile_cont(array[0.5, 0.9, 0.95, 0.99]) within group (order by latency_micros),
                percentile_cont(array[0.5, 0.9, 0.95, 0.99]) within group (order by first_text_micros)
            from generation_usage where created_at >= timestamptz '%s' and created_at < timestamptz '%s' group by 1""";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;
    private final Connection database;
    private String token;

    private OverviewBenchmark(URI server, Connection database) {
        this.server = server;
        this.database = database;
    }

    /** @param arguments the directory, the distribution's program, and how many rows */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setDataDirectory(directory.resolve("cluster"))
                .setServerConfig("max_wal_size", "4GB").start()) {
            Process palaestra = launch(arguments[1], directory, port, postgres.getJdbcUrl("postgres", "postgres"));
            awaitServer(directory.resolve("server.log"));
            try (Connection database = postgres.getPostgresDatabase().getConnection()) {
                new OverviewBenchmark(URI.create("http://127.0.0.1:" + port), database)
                        .run(Integer.parseInt(arguments[2]));
            } finally {
                palaestra.destroy();
                palaestra.waitFor();
            }
        }
    }

    private static Process launch(String program, Path directory, int port, String database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program);
        builder.environment().put("PALAESTRA_HTTP_PORT", Integer.toString(port));
        builder.environment().put("PALAESTRA_DATA_DIR", directory.resolve("data").toString());
        builder.environment().put("PALAESTRA_DB_URL", database);
        builder.environment().put("PALAESTRA_DB_USER", "postgres");
        builder.environment().put("PALAESTRA_DB_PASSWORD", "postgres");
        builder.environment().put("PALAESTRA_ADMIN_PASSWORD", PASSWORD);
        return builder.redirectErrorStream(true).redirectOutput(directory.resolve("server.log").toFile()).start();
    }

    private void run(int rows) throws Exception {
        token = signIn();
        Instant end = LocalDate.now(ZoneOffset.UTC).atStartOfDay(ZoneOffset.UTC).toInstant();
        long start = System.nanoTime();
        new History(database).write(rows, SPAN, end);
        System.out.printf("seeded in %d s%n", seconds(start));
        awaitRollUps();
        System.out.printf("rolled up, %d s after the first row%n", seconds(start));
        backFill(end);
        for (int days : new int[] {7, 30}) {
            compare(end, days);
        }
        System.out.println("rows of roll-ups and their size: " + text("""
                select count(*) || ', ' || pg_size_pretty(pg_total_relation_size('generation_rollup')
                    + pg_total_relation_size('active_rollup')) || '; of generations: '
                    || pg_size_pretty(pg_total_relation_size('generation_usage')) from generation_rollup"""));
    }

    private void backFill(Instant end) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute("truncate generation_rollup, event_rollup, active_rollup");
        }
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request("/admin/api/statistics/back-fill?from=" + end.minus(SPAN) + "&to="
                + end + "&step=month").POST(BodyPublishers.noBody()));
        if (answer.statusCode() != 202) {
            throw new IllegalStateException(answer.body());
        }
        awaitRollUps();
        System.out.printf("back-filled in %d s: %s%n", seconds(start), answer.body());
        try (Statement statement = database.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private void compare(Instant end, int days) throws Exception {
        String path = "/admin/api/statistics/overview?step=" + (days == 7 ? "hour" : "day") + "&from="
                + end.minus(Duration.ofDays(days)) + "&to=" + end;
        Callable<Object> overview = () -> send(request(path).GET());
        Callable<Object> raw = () -> text(RAW.formatted(end.minus(Duration.ofDays(2L * days)), end));
        times(overview, WARM_UPS);
        double[] fast = times(overview, CALLS);
        double[] slow = times(raw, SLOW_CALLS);
        System.out.printf("%d days: overview p50 %.1f p95 %.1f max %.1f ms; from generations %.0f / %.0f / %.0f ms; "
                + "ratio of the medians %.4f%n", days, at(fast, 0.5), at(fast, 0.95), at(fast, 1), slow[0], slow[1],
                slow[2], at(fast, 0.5) / at(slow, 0.5));
    }

    /** Milliseconds, sorted. */
    private static double[] times(Callable<Object> work, int times) throws Exception {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.call();
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1];
    }

    private void awaitRollUps() throws Exception {
        do {
            Thread.sleep(1_500);
        } while (!"0".equals(text("select count(*) from rollup_backlog")));
    }

    private static void awaitServer(Path log) throws Exception {
        for (int i = 0; !Files.readString(log).contains("Palaestra serves "); i++) {
            if (i == 240) {
                throw new IllegalStateException("The server does not start; see " + log + ".");
            }
            Thread.sleep(500);
        }
    }

    private String signIn() throws Exception {
        String body = send(HttpRequest.newBuilder(server.resolve("/users/auth/login"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                        "{\"username\":\"admin\",\"password\":\"" + PASSWORD + "\"}"))).body();
        Matcher found = Pattern.compile("\"token\":\"([^\"]+)\"").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("No token in the answer to the sign-in.");
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.ofString());
    }

    /** The first column of the first row, after all rows were read. */
    private String text(String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            String first = null;
            while (rows.next()) {
                first = first == null ? rows.getString(1) : first;
            }
            return first;
        }
    }

    private static long seconds(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }
}
