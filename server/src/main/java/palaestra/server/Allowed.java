package palaestra.server;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What values a setting may have.
 *
 * @param description completes the sentence "allowed is …"
 */
record Allowed(String description, Predicate<String> test) {

    private static final Set<String> LEVELS = Set.of("ERROR", "WARNING", "INFO", "DEBUG", "TRACE");

    static Allowed anything() {
        return new Allowed("any text", value -> true);
    }

    static Allowed text() {
        return new Allowed("any text that is not blank", value -> !value.isBlank());
    }

    static Allowed flag() {
        return new Allowed("true or false", value -> value.equals("true") || value.equals("false"));
    }

    static Allowed wholeNumber(int least, int most) {
        return new Allowed("a whole number from " + least + " to " + most, value -> {
            try {
                int number = Integer.parseInt(value);
                return number >= least && number <= most;
            } catch (NumberFormatException e) {
                return false;
            }
        });
    }

    static Allowed duration() {
        return new Allowed("an ISO 8601 duration above zero, such as PT12H or P30D", value -> {
            try {
                return Duration.parse(value).compareTo(Duration.ZERO) > 0;
            } catch (DateTimeParseException e) {
                return false;
            }
        });
    }

    static Allowed path() {
        return new Allowed("a path", value -> {
            try {
                return !Path.of(value).toString().isBlank();
            } catch (InvalidPathException e) {
                return false;
            }
        });
    }

    static Allowed readableFile() {
        return new Allowed("the path of a file that can be read",
                value -> path().test().test(value)
                        && Files.isReadable(Path.of(value)) && !Files.isDirectory(Path.of(value)));
    }

    static Allowed password() {
        return new Allowed("6 to 255 characters", value -> value.length() >= 6 && value.length() <= 255);
    }

    static Allowed prefixed(String prefix) {
        return new Allowed("a URL that begins with " + prefix, value -> value.startsWith(prefix));
    }

    /** Of networks as well, in CIDR notation. */
    static Allowed addresses() {
        return new Allowed("IP addresses or networks such as 10.0.0.0/8, separated by commas",
                value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(Allowed::isNetwork));
    }

    static Allowed origins() {
        return new Allowed("origins such as https://ide.example.com, separated by commas",
                value -> Arrays.stream(value.split(",")).map(String::strip).allMatch(Allowed::isOrigin));
    }

    static Allowed logLevel() {
        return new Allowed("ERROR, WARNING, INFO, DEBUG or TRACE", LEVELS::contains);
    }

    static Allowed logLevels() {
        return new Allowed("a list such as palaestra.codegen=DEBUG,org.flywaydb=WARNING", value -> Arrays
                .stream(value.split(",")).map(String::strip).map(entry -> entry.split("=", -1))
                .allMatch(entry -> entry.length == 2 && !entry[0].isBlank() && LEVELS.contains(entry[1])));
    }

    private static boolean isNetwork(String network) {
        // Only literal addresses: getByName would ask the name service for anything else.
        if (!network.matches("[0-9a-fA-F:.]+(/[0-9]{1,3})?")) {
            return false;
        }
        String[] parts = network.split("/");
        try {
            int bits = InetAddress.getByName(parts[0]).getAddress().length * 8;
            return parts.length == 1 || Integer.parseInt(parts[1]) <= bits;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isOrigin(String origin) {
        try {
            URI uri = URI.create(origin);
            return uri.getHost() != null && Set.of("http", "https").contains(uri.getScheme())
                    && uri.getPath().isEmpty() && uri.getQuery() == null && uri.getUserInfo() == null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
