package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;

/** SmartCoder's refusals: what the application decides is HTTP 200 with code 400; the rest has equal status and code. */
@ApplicationScoped
public class SmartCoderErrors implements ErrorDialect {

    private static final int OK = 200;
    private static final int BUSINESS_REFUSAL = 400;

    @Override
    public Response render(Failure failure) {
        return switch (failure.kind()) {
            case INVALID, NOT_FOUND, CONFLICT -> answer(OK, BUSINESS_REFUSAL, failure);
            default -> answer(failure.kind().status(), failure.kind().status(), failure);
        };
    }

    private static Response answer(int status, int code, Failure failure) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Envelope.refusal(code, failure.message())).build();
    }
}
