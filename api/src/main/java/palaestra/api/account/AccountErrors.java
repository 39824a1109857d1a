package palaestra.api.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;

/** Refusals for the pages: a sentence to show, and what is wrong with which field. */
@ApplicationScoped
public class AccountErrors implements ErrorDialect {

    /** The body. @param errors absent where the request as a whole is refused */
    @Schema(name = "AccountError")
    public record Problem(@Schema(examples = "username: must have 2 to 50 characters") String message,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Failure.FieldError> errors) {
    }

    @Override
    public Response render(Failure failure) {
        return Response.status(failure.kind().status()).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Problem(failure.message(), failure.fields())).build();
    }
}
