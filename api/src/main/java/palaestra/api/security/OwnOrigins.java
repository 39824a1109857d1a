package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The web pages, by their origin, that may use this server in the name of whoever looks at them. */
@ApplicationScoped
public class OwnOrigins {

    private final TrustedProxies proxies;
    private final Set<String> configured;

    protected OwnOrigins() {
        this(null, Optional.empty());
    }

    /** @param configured origins such as {@code https://ide.example.org}, separated by commas */
    @Inject
    public OwnOrigins(TrustedProxies proxies,
            @ConfigProperty(name = "palaestra.cors.origins") Optional<String> configured) {
        this.proxies = proxies;
        this.configured = configured.stream().flatMap(list -> Stream.of(list.split(",")))
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the origin is configured. */
    public boolean isConfigured(String origin) {
        return configured.contains(origin.toLowerCase(Locale.ROOT));
    }

    /** Whether the origin is configured, or is the host that the request was sent to. */
    public boolean isOwn(String origin, HttpServletRequest request) {
        return isConfigured(origin) || isSameHost(origin, request);
    }

    /** Behind a proxy that is not configured as trusted, the scheme that the browser sees is unknown here. */
    private boolean isSameHost(String origin, HttpServletRequest request) {
        Optional<URI> page = web(origin);
        if (page.isEmpty()) {
            return false;
        }
        String scheme = proxies.secure(request) ? "https" : page.get().getScheme();
        return web(scheme + "://" + request.getHeader("Host")).filter(own -> isSame(own, page.get())).isPresent();
    }

    private static boolean isSame(URI one, URI other) {
        return one.getScheme().equals(other.getScheme()) && one.getHost().equals(other.getHost())
                && port(one) == port(other);
    }

    private static int port(URI uri) {
        int standard = "https".equals(uri.getScheme()) ? 443 : 80;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    /** Empty for anything that is no address of a web page, such as {@code null}. */
    private static Optional<URI> web(String origin) {
        try {
            return Optional.of(URI.create(origin.toLowerCase(Locale.ROOT)))
                    .filter(uri -> uri.getHost() != null && ("http".equals(uri.getScheme())
                            || "https".equals(uri.getScheme())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
