package palaestra.server;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The administration of a stock Payara Server, by its own program. */
final class Asadmin implements AutoCloseable {

    private static final long LONGEST_MINUTES = 10;
    private static final String PASSWORD_FILE = "--passwordfile";

    private final Path program;
    private final List<String> options = new ArrayList<>();
    private final List<String> passwords = new ArrayList<>();
    private final Path scratch;

    /**
     * @param payara the server's home, above {@code bin}
     * @param options for asadmin itself, such as {@code --port 4848 --user admin --passwordfile secrets}
     * @throws StartFailure if there is no Payara Server there
     */
    Asadmin(Path payara, String options) {
        program = payara.resolve("bin/asadmin");
        if (!Files.isExecutable(program)) {
            throw new StartFailure(payara + " is no Payara Server: it has no bin/asadmin.");
        }
        try {
            scratch = Files.createTempDirectory("palaestra-asadmin-");
            for (List<String> words = List.of(options.strip().split("\\s+")); !words.isEmpty();) {
                String word = words.get(0);
                words = words.subList(1, words.size());
                if (word.equals(PASSWORD_FILE) && !words.isEmpty()) {
                    passwords.addAll(Files.readAllLines(Path.of(words.get(0))));
                    words = words.subList(1, words.size());
                } else if (!word.isEmpty()) {
                    this.options.add(word);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("The password file of ASADMIN_OPTIONS cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** Tells on standard output that it does so. @throws StartFailure with the server's words if that fails */
    void run(AdminCommand command) {
        System.out.println(command.name() + " "
                + command.arguments().getLast().replaceFirst("(?s)=.*", ""));
        Result result = call(command, new Properties());
        if (result.exitCode != 0) {
            throw refused(command, result);
        }
    }

    /** What a command lists, a line an entry, each up to its first white space; nothing is listed as nothing. */
    List<String> list(String command, String... arguments) {
        AdminCommand asked = new AdminCommand(command, arguments);
        Result result = call(asked, new Properties());
        if (result.exitCode != 0) {
            throw refused(asked, result);
        }
        return result.output.lines().filter(line -> !line.isBlank() && !line.startsWith("Nothing to list"))
                .map(line -> line.strip().split("\\s+")[0]).toList();
    }

    /** Whether the command, which only asks, has an answer. */
    boolean knows(String command, String... arguments) {
        return call(new AdminCommand(command, arguments), new Properties()).exitCode == 0;
    }

    /** Keeps a secret where the server keeps secrets, by a name to refer to it. */
    void keepSecret(String alias, String secret, boolean replace) {
        System.out.println((replace ? "update" : "create") + "-password-alias " + alias);
        AdminCommand command = new AdminCommand(replace ? "update-password-alias" : "create-password-alias", alias);
        Properties secrets = new Properties();
        secrets.setProperty("AS_ADMIN_ALIASPASSWORD", secret);
        Result result = call(command, secrets);
        if (result.exitCode != 0) {
            throw refused(command, result);
        }
    }

    private Result call(AdminCommand command, Properties secrets) {
        Path output = scratch.resolve("output");
        Path file = scratch.resolve("passwords");
        List<String> line = new ArrayList<>(List.of(program.toString(), "--terse=true", "--interactive=false"));
        line.addAll(options);
        line.addAll(List.of(PASSWORD_FILE, file.toString(), command.name()));
        line.addAll(command.arguments());
        try {
            try (Writer writer = Files.newBufferedWriter(file)) {
                writer.write(String.join("\n", passwords) + "\n");
                secrets.store(writer, null);
            }
            ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // The Java that runs this program is new enough for the server's, too.
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new StartFailure("asadmin " + command.name() + " does not end; see the server's log.");
            }
            return new Result(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new StartFailure("asadmin cannot be run: " + e.getMessage() + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("asadmin " + command.name() + " was interrupted.", e);
        }
    }

    private static StartFailure refused(AdminCommand command, Result result) {
        return new StartFailure("asadmin " + command.name() + " was refused: "
                + result.output.strip().replaceAll("\\s*\\R\\s*", " "));
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(scratch.resolve("output"));
        Files.deleteIfExists(scratch.resolve("passwords"));
        Files.delete(scratch);
    }

    private record Result(int exitCode, String output) {
    }
}
