package palaestra.bench.course;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Ten thousand course tasks on one node: how fast they are started, what they cost while they run, how late a client
 * hears of them. Each is somewhere in a course of two hours, of videos and readings of one to five minutes.
 */
public final class CourseLoad {

    private static final Logger LOG = System.getLogger(CourseLoad.class.getName());
    private static final int TASKS = 10_000;
    private static final int WATCHED = 100;
    private static final int TASKS_OF_AN_ACCOUNT = 3;
    private static final int ITEMS = 40;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);
    private static final Duration MEASURED = Duration.ofSeconds(60);

    private final LoadedServer server;

    private CourseLoad(LoadedServer server) {
        this.server = server;
    }

    /** @param arguments the directory of the built distribution */
    public static void main(String[] arguments) throws Exception {
        try (LoadedServer server = LoadedServer.start(Path.of(arguments[0]))) {
            new CourseLoad(server).run();
        }
    }

    private void run() throws Exception {
        String registered = server.post("/users/auth/register",
                "{\"username\":\"watcher\",\"password\":\"a password of theirs\"}");
        String token;
        try (JsonReader reader = Json.createReader(new StringReader(registered))) {
            token = reader.readObject().getJsonObject("data").getString("token");
        }
        long watcher = server.number("select id from account where username = 'watcher'");
        prepare();
        TimeUnit.SECONDS.sleep(20);
        tell("idle", MEASURED.dividedBy(2), () -> { });

        start(watcher);
        List<Long> watched = LongStream.rangeClosed(1, WATCHED)
                .boxed().collect(Collectors.toList());
        try (Watcher live = new Watcher(server.webSocket(token), watched)) {
            TimeUnit.SECONDS.sleep(20);
            live.look(server.database(), watcher);
            live.forgetUpdates();
            tell(TASKS + " tasks", MEASURED, () -> live.look(server.database(), watcher));
            tellLateness(live.lateness());
        }
        say("running at the end: %d", server.number("select count(*) from course_task where moving_since is not null"));
    }

    private void prepare() throws SQLException {
        String items = IntStream.range(0, ITEMS).mapToObj(item -> String.format(
                "{\"kind\":\"%s\",\"title\":\"Item %d\",\"seconds\":%d}", item % 2 == 0 ? "video" : "reading", item,
                60 + item * 97 % 241)).collect(Collectors.joining(","));
        server.execute("insert into course (id, document, imported_at) values ('load', '{\"id\":\"load\","
                + "\"name\":\"Load\",\"items\":[" + items + "]}', now())");
        server.execute("""
                insert into account (version, username, username_key, password_hash, role, created_at, updated_at)
                select 1, 'load-' || n, 'load-' || n, '', 'USER', now(), now()
                from generate_series(1, %d) n""".formatted(TASKS / TASKS_OF_AN_ACCOUNT));
    }

    /** As if their owners had started them while the broker was away: the node finds them and sends their messages. */
    private void start(long watcher) throws Exception {
        server.execute("""
                insert into course_task (owner_id, name, course_ids, state, created_at, start_time, began_at, queued_at,
                    course_index, item_index, item_second, total_courses)
                select case when n <= %d then %d else (select min(id) from account where username like 'load-%%')
                        + n / %d - 1 end,
                    'load', '["load"]', 'RUNNING', now(), now(), clock_timestamp(),
                    clock_timestamp() - interval '1 minute', 0, (random() * 30)::int, random() * 60, 1
                from generate_series(1, %d) n""".formatted(WATCHED, watcher, TASKS_OF_AN_ACCOUNT, TASKS));
        server.execute("analyze");
        long sending = await("select count(*) from course_task where message_id is not null", 1);
        long sent = await("select count(*) from course_task where message_id is not null", TASKS);
        say("durable messages of %d starts, from the first to the last: %.1f s", TASKS, seconds(sending, sent));
        long claimed = await("select count(*) from course_task where node_id is not null", TASKS);
        say("all claimed %.1f s after the first message", seconds(sending, claimed));
        long moving = await("select count(*) from course_task where moving_since is not null", TASKS);
        say("all under way %.1f s after the first message", seconds(sending, moving));
    }

    private long await(String sql, long number) throws Exception {
        long begin = System.nanoTime();
        for (long reached = server.number(sql); reached < number; reached = server.number(sql)) {
            if (System.nanoTime() - begin > LONGEST_WAIT.toNanos()) {
                throw new IllegalStateException(sql + ": " + reached + " of " + number + " after " + LONGEST_WAIT);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return System.nanoTime();
    }

    /** Done every second meanwhile. */
    private interface Meanwhile {
        void run() throws Exception;
    }

    private void tell(String what, Duration during, Meanwhile meanwhile) throws Exception {
        Duration before = server.cpu();
        Duration databaseBefore = server.cpuOfDatabase();
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < during.toNanos()) {
            meanwhile.run();
            TimeUnit.SECONDS.sleep(1);
        }
        double elapsed = seconds(begin, System.nanoTime());
        say("%s: server %.1f %% of a core, database %.1f %%", what,
                server.cpu().minus(before).toMillis() / elapsed / 10,
                server.cpuOfDatabase().minus(databaseBefore).toMillis() / elapsed / 10);
    }

    private void tellLateness(double[] late) {
        say("%d updates of %d watched tasks: late by %.2f s (median), %.2f s (99 %%), %.2f s (worst)", late.length,
                WATCHED, late[late.length / 2], late[late.length * 99 / 100], late[late.length - 1]);
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static void say(String format, Object... values) {
        LOG.log(Level.INFO, String.format(Locale.ROOT, format, values));
    }
}
