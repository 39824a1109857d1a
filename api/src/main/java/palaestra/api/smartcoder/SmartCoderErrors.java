package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** SmartCoder's refusals: what the application decides is HTTP 200 with code 400; else status and code are equal. */
@ApplicationScoped
public class SmartCoderErrors implements ErrorDialect {

    private static final int OK = 200;
    private static final int BUSINESS_REFUSAL = 400;

    private static final Set<Kind> DECIDED = EnumSet.of(Kind.INVALID, Kind.NOT_FOUND, Kind.CONFLICT);

    @Override
    public Response render(Failure failure) {
        return Response.status(status(failure.kind())).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(envelope(failure)).build();
    }

    static int status(Kind kind) {
        return DECIDED.contains(kind) ? OK : kind.status();
    }

    static Envelope<Void> envelope(Failure failure) {
        Kind kind = failure.kind();
        return Envelope.refusal(DECIDED.contains(kind) ? BUSINESS_REFUSAL : kind.status(), failure.message());
    }
}
