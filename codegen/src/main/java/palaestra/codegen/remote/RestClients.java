package palaestra.codegen.remote;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import palaestra.codegen.catalogue.BackEnd;

/** Builds the MicroProfile REST client of a server, once per server: building one is slow. */
public final class RestClients {

    private RestClients() {
    }

    /**
     * A client that follows no redirects and returns error answers instead of throwing.
     *
     * <p>The JDK repeats a POST by itself, once and in silence, where the connection broke before any answer; a server
     * that starts with the system property {@code sun.net.http.retryPost=false} leaves that to the guard.
     *
     * @param endpoint what the interface's methods are called on
     * @param type a REST client interface whose methods return {@link jakarta.ws.rs.core.Response}
     */
    public static <T> T build(Class<T> type, BackEnd backEnd, URI endpoint) {
        return RestClientBuilder.newBuilder()
                .baseUri(endpoint)
                .connectTimeout(backEnd.limits().connect().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(backEnd.limits().timeout().toMillis(), TimeUnit.MILLISECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(type);
    }
}
