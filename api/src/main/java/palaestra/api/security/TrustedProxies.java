package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The proxies in front of this server whose forwarding headers count. From any other address these headers are the
 * caller's own invention and ignored.
 */
@ApplicationScoped
public class TrustedProxies {

    private final List<Network> trusted;

    protected TrustedProxies() {
        this(Optional.empty());
    }

    /** @param trusted addresses and networks (CIDR), separated by commas */
    @Inject
    public TrustedProxies(@ConfigProperty(name = "palaestra.http.trusted-proxies") Optional<String> trusted) {
        this.trusted = trusted.stream().flatMap(list -> Stream.of(list.split(","))).map(String::strip)
                .map(Network::parse).toList();
    }

    /** Where the request comes from: the last address on its way that is not one of the trusted proxies. */
    public InetAddress client(HttpServletRequest request) {
        InetAddress client = Network.address(request.getRemoteAddr());
        for (String hop : hopsFromTheLast(request)) {
            Optional<InetAddress> next = isTrusted(client) ? Network.literal(hop) : Optional.empty();
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    /** Whether the client's own connection, to this server or to the trusted proxy, is encrypted. */
    public boolean secure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))
                && isTrusted(Network.address(request.getRemoteAddr()));
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }

    private static List<String> hopsFromTheLast(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Stream.of(header.split(","))).map(String::strip)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(hops);
        return hops;
    }
}
