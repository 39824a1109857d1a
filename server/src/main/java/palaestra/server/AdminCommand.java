package palaestra.server;

import java.util.List;

/**
 * A command of Payara's administration (asadmin).
 *
 * @param arguments options and operands, each as the command line takes it
 */
record AdminCommand(String name, List<String> arguments) {

    AdminCommand(String name, String... arguments) {
        this(name, List.of(arguments));
    }

    /** A property of a {@code --property} option: colons and equals signs separate properties there. */
    static String property(String name, String value) {
        return name + "=" + value.replace("\\", "\\\\").replace(":", "\\:").replace("=", "\\=");
    }

    @Override
    public String toString() {
        return name;
    }
}
