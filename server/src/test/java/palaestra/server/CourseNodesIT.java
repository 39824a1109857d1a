package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course tasks on nodes that share a PostgreSQL and an Artemis. */
class CourseNodesIT {

    private static final int DATABASE_PORT = PalaestraProcess.freePort();
    private static final int BROKER_PORT = PalaestraProcess.freePort();
    private static final int TASKS = 12;

    @TempDir
    private Path directory;

    private EmbeddedPostgres database;
    private EmbeddedActiveMQ broker;

    @BeforeEach
    void startParts() throws Exception {
        database = startDatabase();
        broker = startBroker();
    }

    @AfterEach
    void stopParts() throws Exception {
        broker.stop();
        database.close();
    }

    @Test
    void whatRanOnANodeThatIsKilledGoesOnAtTheOtherOne() throws Exception {
        try (PalaestraProcess first = start("first"); PalaestraProcess second = start("second")) {
            Map<Integer, CourseClient> owners = new LinkedHashMap<>();
            for (int i = 0; i < TASKS; i++) {
                CourseClient owner = CourseClient.register(i % 2 == 0 ? first : second);
                owners.put(owner.start("java-collections"), owner.at(second));
            }
            awaitNumber(TASKS, "select count(*) from course_task where moving_since is not null");
            assertThat(number("select count(distinct node_id) from course_task")).as("nodes that run tasks")
                    .isEqualTo(2);
            // A node that dies before it was seen once more leaves no trace of how far its tasks had come.
            awaitNumber(TASKS, "select count(*) from course_task t join course_node n on n.id = t.node_id"
                    + " where n.seen_at > t.moving_since");
            int task = owners.keySet().iterator().next();
            try (LiveClient live = LiveClient.connect(second, owners.get(task).token())) {
                live.subscribe(task);
                Map<Long, Double> before = positions();

                first.killLauncher();
                long killed = System.nanoTime();
                Awaitility.await("take-over").atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(250))
                        .until(() -> number("select count(distinct node_id) from course_task") == 1
                                && number("select count(*) from course_task where moving_since is not null") == TASKS);
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(Duration.ofSeconds(30));

                // Nobody is further back than 10 s before the kill.
                positions().forEach((id, position) -> assertThat(position).as("task " + id)
                        .isGreaterThan(before.get(id) - 10));
                int seen = live.frames().size();
                Awaitility.await("live").atMost(Duration.ofSeconds(20)).until(() -> live.frames().size() > seen);
                JsonNode last = live.frames().getLast();
                assertThat(last.path("data").path("status").asText()).isEqualTo("running");
            }
            owners.forEach((id, owner) -> assertThat(owner.log(id)).filteredOn(
                    line -> line.contains("List, Set, Map: what each promises (")).as("begun once").hasSize(1));
        }
    }

    @Test
    void aNodeThatWasTakenForDeadLeavesItsFormerTasksAlone() throws Exception {
        try (PalaestraProcess first = start("first"); PalaestraProcess second = start("second")) {
            for (int i = 0; i < TASKS; i++) {
                CourseClient.register(i % 2 == 0 ? first : second).start("java-collections");
            }
            awaitNumber(TASKS, "select count(*) from course_task where moving_since is not null");
            assertThat(number("select count(distinct node_id) from course_task")).isEqualTo(2);

            first.freeze();
            Awaitility.await("take-over").atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(250))
                    .until(() -> number("select count(distinct node_id) from course_task") == 1
                            && number("select count(*) from course_task where moving_since is not null") == TASKS);
            Map<Long, Long> fences = fences();
            Map<Long, Double> positions = positions();
            first.thaw();
            awaitNumber(2, "select count(*) from course_node where seen_at > clock_timestamp() - interval '4 seconds'");

            assertThat(fences()).as("nobody else has taken a task").isEqualTo(fences);
            positions().forEach((id, position) -> assertThat(position).as("task " + id).isGreaterThan(
                    positions.get(id)));
        }
    }

    @Test
    void whatIsStoppedOnOneNodeStopsOnAllAndIsSeenThere() throws Exception {
        try (PalaestraProcess first = start("first"); PalaestraProcess second = start("second")) {
            CourseClient owner = CourseClient.register(first);
            int task = owner.start("java-collections");
            awaitNumber(1, "select count(*) from course_task where moving_since is not null");
            try (LiveClient atFirst = LiveClient.connect(first, owner.token());
                    LiveClient atSecond = LiveClient.connect(second, owner.token())) {
                atFirst.subscribe(task);
                atSecond.subscribe(task);
                // The first news of a node takes it some seconds to get ready for.
                owner.act(task, "pause", 200);
                atSecond.awaitStatus("paused");
                owner.at(second).act(task, "resume", 200);
                awaitNumber(1, "select count(*) from course_task where moving_since is not null");
                owner.at(second).act(task, "cancel", 200);
                long paused = System.nanoTime();
                atFirst.awaitStatus("cancelled");
                atSecond.awaitStatus("cancelled");
                assertThat(Duration.ofNanos(System.nanoTime() - paused)).isLessThan(Duration.ofSeconds(3));
            }
        }
    }

    @Test
    void withoutABrokerTasksWaitAndWithoutADatabaseItIs503() throws Exception {
        try (PalaestraProcess server = start("only")) {
            CourseClient owner = CourseClient.register(server);
            broker.stop();
            int task = owner.start("java-collections");
            assertThat(owner.status(task)).isEqualTo("running");

            broker = startBroker();
            awaitNumber(1, "select count(*) from course_task where moving_since is not null");

            database.close();
            assertThat(owner.read(task).statusCode()).isEqualTo(503);
            database = startDatabase();
            awaitNumber(1, "select count(*) from course_task where moving_since is not null");
            Awaitility.await("recovery").atMost(Duration.ofSeconds(30)).until(
                    () -> owner.read(task).statusCode() == 200);
            owner.act(task, "pause", 200);
        }
    }

    @Test
    void messagesThatCannotBeProcessedAreBuriedAndTheirTasksFail() throws Exception {
        try (PalaestraProcess server = start("only")) {
            CourseClient owner = CourseClient.register(server);
            int broken = owner.create("java-collections");
            execute("update course_task set course_ids = '{'");
            int sound = CourseClient.register(server).create();
            execute("update course_task set state = 'RUNNING', queued_at = clock_timestamp() where id = " + broken);
            send("no number", Integer.toString(broken), Integer.toString(broken), Integer.toString(sound), "424242");

            List<String> dead = new ArrayList<>();
            Awaitility.await("dead letters").atMost(Duration.ofSeconds(40)).until(() -> {
                dead.addAll(receive("palaestra.course.dead"));
                return dead.contains("no number") && dead.contains(Integer.toString(broken));
            });
            awaitNumber(1, "select count(*) from course_task where state = 'FAILED' and error_msg is not null");
            assertThat(number("select count(*) from course_task where state = 'PENDING'")).isEqualTo(1);
        }
    }

    private Map<Long, Double> positions() throws SQLException {
        Map<Long, Double> positions = new LinkedHashMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select id, done_seconds + case when moving_since is null then item_second
                            else least(item_seconds, item_second
                                + extract(epoch from clock_timestamp() - moving_since) * rate) end
                        from course_task order by id""")) {
            while (rows.next()) {
                positions.put(rows.getLong(1), rows.getDouble(2));
            }
        }
        return positions;
    }

    private Map<Long, Long> fences() throws SQLException {
        Map<Long, Long> fences = new LinkedHashMap<>();
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, fence from course_task order by id")) {
            while (rows.next()) {
                fences.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return fences;
    }

    private void awaitNumber(long expected, String sql) {
        Awaitility.await(sql).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(250))
                .ignoreExceptions().until(() -> number(sql) == expected);
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void send(String... texts) throws Exception {
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + BROKER_PORT);
                JMSContext context = factory.createContext()) {
            for (String text : texts) {
                context.createProducer().send(context.createQueue("palaestra.course.start"), text);
            }
        }
    }

    private static List<String> receive(String queue) throws Exception {
        List<String> texts = new ArrayList<>();
        try (ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory("tcp://127.0.0.1:" + BROKER_PORT);
                JMSContext context = factory.createContext()) {
            JMSConsumer consumer = context.createConsumer(context.createQueue(queue));
            for (TextMessage message = (TextMessage) consumer.receive(500); message != null;
                    message = (TextMessage) consumer.receive(500)) {
                texts.add(message.getText());
            }
        }
        return texts;
    }

    private EmbeddedPostgres startDatabase() throws IOException {
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setDataDirectory(directory.resolve("cluster")).setCleanDataDirectory(false).setPort(DATABASE_PORT)
                .start();
    }

    private EmbeddedActiveMQ startBroker() throws Exception {
        EmbeddedActiveMQ started = new EmbeddedActiveMQ().setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false).setSecurityEnabled(false).setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + BROKER_PORT));
        started.start();
        return started;
    }

    private PalaestraProcess start(String node) {
        return PalaestraProcess.in(directory.resolve(node))
                .with("palaestra.db.url", "jdbc:postgresql://127.0.0.1:" + DATABASE_PORT + "/postgres")
                .with("palaestra.db.user", "postgres")
                .with("palaestra.broker.url", "tcp://127.0.0.1:" + BROKER_PORT)
                .with("palaestra.jwt.key-file", directory.resolve("signing-key.pem"))
                .with("palaestra.ratelimit.enabled", false)
                .start();
    }
}
