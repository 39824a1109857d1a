package palaestra.api.openai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.AsyncResponse;
import palaestra.api.errors.Failures;
import palaestra.api.security.CorsFilter;
import palaestra.api.stream.Heartbeat;
import palaestra.domain.shared.Background;

/** Begins deliveries. */
@ApplicationScoped
public class Deliveries {

    private final CorsFilter cors;
    private final Failures failures;
    private final OpenAiErrors errors;
    private final Heartbeat heartbeat;
    private final Background background;

    protected Deliveries() {
        this(null, null, null, null, null);
    }

    @Inject
    public Deliveries(CorsFilter cors, Failures failures, OpenAiErrors errors, Heartbeat heartbeat,
            Background background) {
        this.cors = cors;
        this.failures = failures;
        this.errors = errors;
        this.heartbeat = heartbeat;
        this.background = background;
    }

    /** @param response suspended, of that request */
    Delivery begin(AsyncResponse response, HttpServletRequest request, AnswerShape shape, AnswerForm form) {
        return new Delivery(new Delivery.Way(response, request.getAsyncContext(),
                cors.headers(request.getHeader("Origin")), failures, errors, heartbeat, background), shape, form);
    }
}
