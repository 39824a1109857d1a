package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A Payara Server as its maker publishes it, with a domain of its own on free ports, and the deploy script. */
final class StockServer implements AutoCloseable {

    private static final String DOMAIN = "tested";
    private static final int LIMIT_MINUTES = 6;
    /** Where its listeners are above the base: domains have them at fixed distances. */
    private static final int ADMIN = 48;
    private static final int HTTP = 80;

    private final Path home;
    private final Path distribution = Path.of(System.getProperty("palaestra.distribution"));
    private final int base = freeBase();

    StockServer(Path directory) throws IOException {
        unpack(distribution.resolveSibling("payara/payara-server.zip"), directory);
        home = directory.resolve("payara7");
        for (String program : List.of("bin/asadmin", "glassfish/bin/asadmin")) {
            assertThat(home.resolve(program).toFile().setExecutable(true)).isTrue();
        }
        asadmin("create-domain", "--nopassword=true", "--portbase=" + base, DOMAIN);
        asadmin("start-domain", DOMAIN);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + (base + HTTP));
    }

    /** The file that the server keeps its configuration in. */
    String configuration() throws IOException {
        return Files.readString(domain().resolve("config/domain.xml"));
    }

    /** Runs the script that deploys, upgrades and removes; what it says. */
    String script(Map<String, Object> settings, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(distribution.resolve("deploy-on-payara-server").toString()));
        command.addAll(List.of(options));
        command.add(home.toString());
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeIf(name -> name.startsWith("PALAESTRA_"));
        settings.forEach((key, value) -> builder.environment().put(
                Setting.of(key).orElseThrow().environmentVariable(), value.toString()));
        builder.environment().put("ASADMIN_OPTIONS", "--port " + (base + ADMIN));
        return run(builder);
    }

    String asadmin(String command, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(home.resolve("bin/asadmin").toString(), "--interactive=false",
                "--terse=true", "--port=" + (base + ADMIN), command));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("AS_JAVA", System.getProperty("java.home"));
        return run(builder);
    }

    /** How many objects of a class are reachable. */
    long living(String type) throws IOException {
        return run(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), pid(),
                "GC.class_histogram")).lines().map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 3 && columns[3].equals(type))
                .mapToLong(columns -> Long.parseLong(columns[1])).sum();
    }

    private String pid() throws IOException {
        return Files.readString(domain().resolve("config/pid")).strip();
    }

    private Path domain() {
        return home.resolve("glassfish/domains").resolve(DOMAIN);
    }

    private static String run(ProcessBuilder builder) throws IOException {
        Path output = Files.createTempFile("palaestra-stock-", ".out");
        try {
            Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
            boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
            process.destroyForcibly();
            String said = Files.readString(output);
            assertThat(ended).as(builder.command() + " ends: " + said).isTrue();
            assertThat(process.exitValue()).as(builder.command() + ": " + said).isZero();
            return said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Files.delete(output);
        }
    }

    private static void unpack(Path zip, Path directory) throws IOException {
        try (InputStream file = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = directory.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static int freeBase() {
        Random random = new Random();
        for (int tried = 0; tried < 100; tried++) {
            int base = 20_000 + 100 * random.nextInt(100);
            if (free(base + ADMIN) && free(base + HTTP)) {
                return base;
            }
        }
        throw new AssertionError("no free ports");
    }

    private static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        ProcessHandle.of(Long.parseLong(pid())).ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
    }
}
