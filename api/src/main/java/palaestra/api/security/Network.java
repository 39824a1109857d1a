package palaestra.api.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses: those whose first {@code bits} bits are the same. */
record Network(InetAddress start, int bits) {

    /** What can only be an address, so that nothing below ever asks a name server. */
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    /** @throws IllegalArgumentException if the text is neither an address nor a network in CIDR notation */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress start = address(slash < 0 ? text : text.substring(0, slash));
        int width = start.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? width : prefix(text.substring(slash + 1));
        if (bits > width) {
            throw invalid();
        }
        return new Network(start, bits);
    }

    /** @throws IllegalArgumentException if the text is no IP address */
    static InetAddress address(String text) {
        return literal(text).orElseThrow(Network::invalid);
    }

    /** Empty if the text is no IP address. A zone ({@code %eth0}) and brackets are taken off. */
    static Optional<InetAddress> literal(String text) {
        String bare = text.replaceAll("%.*$|[\\[\\]]", "");
        try {
            return LITERAL.matcher(bare).matches() ? Optional.of(InetAddress.getByName(bare)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        return address.getAddress().length == start.getAddress().length
                && Arrays.equals(masked(address, bits), masked(start, bits));
    }

    /** The address with all but its first bits cleared. */
    static byte[] masked(InetAddress address, int bits) {
        byte[] bytes = address.getAddress();
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            bytes[i] &= (byte) (0xFF << (Byte.SIZE - kept));
        }
        return bytes;
    }

    private static int prefix(String digits) {
        if (!digits.matches("\\d{1,3}")) {
            throw invalid();
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "palaestra.http.trusted-proxies: IP addresses or networks (10.0.0.0/8), separated by commas");
    }
}
