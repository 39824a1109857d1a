package palaestra.api.openai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

/** Tells failures around API keys in the same body as {@link OpenAiErrors}, where other words fit. */
@ApplicationScoped
public class KeyErrors implements ErrorDialect {

    @Override
    public Response render(Failure failure) {
        return Response.status(failure.kind().status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body(failure)).build();
    }

    private static ErrorBody body(Failure failure) {
        if (failure.kind() == Kind.NOT_FOUND) {
            return ErrorBody.of(failure.message(), "invalid_request_error", null, "key_not_found");
        }
        if (failure.kind() == Kind.NOT_SIGNED_IN) {
            return ErrorBody.of("Sign in first, not by an API key.", "invalid_request_error", null, "not_signed_in");
        }
        return OpenAiErrors.body(failure);
    }
}
