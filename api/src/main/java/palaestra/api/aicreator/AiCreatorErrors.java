package palaestra.api.aicreator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Set;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** AICreator's refusals: HTTP 200 and a code, but for what never reaches a resource, which has its HTTP status. */
@ApplicationScoped
public class AiCreatorErrors implements ErrorDialect {

    private static final Set<Kind> REFUSED_BY_HTTP = EnumSet.of(Kind.UNKNOWN_PATH, Kind.WRONG_METHOD,
            Kind.NOT_ACCEPTABLE, Kind.TOO_LARGE, Kind.WRONG_MEDIA_TYPE);

    @Override
    public Response render(Failure failure) {
        return Response.status(status(failure.kind())).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Envelope.refusal(code(failure.kind()), failure.message())).build();
    }

    static int status(Kind kind) {
        return REFUSED_BY_HTTP.contains(kind) ? kind.status() : Response.Status.OK.getStatusCode();
    }

    static ErrorCode code(Kind kind) {
        return switch (kind) {
            case UNREADABLE, INVALID, CONFLICT, WRONG_METHOD, NOT_ACCEPTABLE, TOO_LARGE, WRONG_MEDIA_TYPE ->
                    ErrorCode.PARAMS_ERROR;
            case NOT_SIGNED_IN, FORBIDDEN, OUT_OF_CREDITS -> ErrorCode.NO_AUTH;
            case NOT_FOUND, UNKNOWN_PATH -> ErrorCode.NOT_FOUND;
            case TOO_MANY -> ErrorCode.TOO_MANY_REQUESTS;
            case UNEXPECTED, BAD_UPSTREAM, UNAVAILABLE, UPSTREAM_TIMED_OUT -> ErrorCode.SYSTEM_ERROR;
        };
    }
}
