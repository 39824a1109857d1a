package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and dying: what has been acknowledged is there afterwards. */
class LifecycleIT {

    private static final String PASSWORD = "a password of ours";

    @TempDir
    private Path dataDirectory;

    @Test
    void aSecondStartOnTheSameDataKeepsAccountsAndSessions() {
        String token;
        try (PalaestraProcess first = start()) {
            token = register(first, "keeper").jsonPath().getString("data.token");
            assertThat(first.stop()).as("exit code after SIGTERM").isZero();
            assertThat(first.output()).contains("Palaestra stops").doesNotContain("\tat ");
        }
        try (PalaestraProcess second = start()) {
            assertThat(login(second, "keeper").jsonPath().getInt("code")).isEqualTo(200);
            assertThat(given().baseUri(second.url().toString()).auth().oauth2(token)
                    .contentType(ContentType.JSON).body(Map.of("lang", "Python", "prompt", "sort a list"))
                    .post("/createItem").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aHealthyStartAnswersNothingBeforeItAnswersEverythingAndLogsWhereItServes() {
        try (PalaestraProcess server = settings().launch()) {
            Response first = Awaitility.await("first answer").atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofMillis(50)).ignoreExceptions()
                    .until(() -> login(server, "nobody"), answer -> true);
            assertThat(first.jsonPath().getInt("code")).as(first.asString()).isEqualTo(400);
            given().baseUri(server.url().toString()).get("/healthz/ready").then().statusCode(200)
                    .body("checks.name", hasItems("database", "broker", "models"));
            Awaitility.await("last line").until(() -> server.output().contains("Palaestra serves"));
            assertThat(server.errors()).isEmpty();
            assertThat(server.output()).doesNotContain("\tat ").doesNotContain("Exception");
            List<String> lines = server.output().lines().toList();
            assertThat(lines.getLast()).contains("http://127.0.0.1:" + server.port())
                    .contains(dataDirectory.toString()).containsPattern("took \\d+\\.\\d s");
        }
    }

    @Test
    void aStartMapsWhatTheBuildRecordedAndWritesNothingIntoTheDistribution() throws IOException {
        Path distribution = Path.of(System.getProperty("palaestra.distribution"));
        Map<Path, FileTime> before = files(distribution);
        try (PalaestraProcess server = start()) {
            register(server, "first");
            if (Runtime.version().feature() >= 25 && Files.isReadable(Path.of("/proc/self/maps"))) {
                assertThat(Files.readString(Path.of("/proc/" + server.pid() + "/maps"))).contains(
                        distribution.resolve("classes.aot").toString());
            }
            assertThat(server.stop()).isZero();
        }
        assertThat(files(distribution)).isEqualTo(before);
    }

    @Test
    void aDistributionThatWasMovedServesItsOwnApplication() throws IOException {
        Path distribution = Path.of(System.getProperty("palaestra.distribution"));
        Path moved = distribution.resolveSibling("moved");
        PalaestraProcess.deleteTree(Files.createDirectories(moved));
        for (Path file : files(distribution).keySet()) {
            Path target = moved.resolve(distribution.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else if (!file.endsWith("palaestra.ear")) {
                Files.createLink(target, file);
            }
        }
        try (PalaestraProcess server = settings().from(moved).launch()) {
            assertThat(server.exitCode()).as("without its application").isEqualTo(1);
            assertThat(server.output()).doesNotContain("Palaestra serves");
        } finally {
            PalaestraProcess.deleteTree(moved);
        }
    }

    @Test
    void aKillDuringWritesLosesNothingThatWasAcknowledged() throws InterruptedException {
        Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        try (PalaestraProcess server = start()) {
            AtomicBoolean stop = new AtomicBoolean();
            ExecutorService clients = Executors.newFixedThreadPool(4);
            IntStream.range(0, 4).forEach(client -> clients.execute(() -> {
                for (int i = 0; !stop.get(); i++) {
                    String name = "writer-" + client + "-" + i;
                    try {
                        if (register(server, name).jsonPath().getInt("code") == 200) {
                            acknowledged.add(name);
                        }
                    } catch (RuntimeException e) {
                        return; // the connection broke: not acknowledged
                    }
                }
            }));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> acknowledged.size() >= 40);
            server.kill();
            stop.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        try (PalaestraProcess again = start()) {
            assertThat(acknowledged).allSatisfy(
                    name -> assertThat(login(again, name).jsonPath().getInt("code")).as(name).isEqualTo(200));
        }
    }

    @Test
    void aKilledLauncherLeavesADatabaseThatTheNextStartTakesOver() {
        PalaestraProcess server = start();
        register(server, "survivor");
        ProcessHandle orphan = server.database().orElseThrow();
        server.killLauncher();
        assertThat(orphan.isAlive()).as("PostgreSQL outlives its launcher").isTrue();
        try (PalaestraProcess again = start()) {
            assertThat(login(again, "survivor").jsonPath().getInt("code")).isEqualTo(200);
            assertThat(orphan.isAlive()).isFalse();
        } finally {
            server.close();
        }
    }

    private static Map<Path, FileTime> files(Path directory) throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private PalaestraProcess start() {
        return settings().start();
    }

    private PalaestraProcess.Builder settings() {
        return PalaestraProcess.in(dataDirectory).with("palaestra.ratelimit.enabled", false);
    }

    private static Response register(PalaestraProcess server, String name) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", PASSWORD)).post("/users/auth/register");
    }

    private static Response login(PalaestraProcess server, String name) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", PASSWORD)).post("/users/auth/login");
    }
}
