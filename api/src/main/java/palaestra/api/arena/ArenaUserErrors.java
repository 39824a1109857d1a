package palaestra.api.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.FieldError;
import palaestra.api.errors.Failure.Kind;

/** As in the rest of the arena, except that what is not acceptable is 422 and told by field. */
@ApplicationScoped
public class ArenaUserErrors implements ErrorDialect {

    private static final int UNPROCESSABLE = 422;

    /** The body. */
    public record Details(List<Problem> detail) {
    }

    /** @param loc where in the request; @param msg what is allowed; @param type what sort of mistake */
    public record Problem(List<String> loc, String msg, String type) {
    }

    @Override
    public Response render(Failure failure) {
        if (failure.kind() != Kind.INVALID && failure.kind() != Kind.UNREADABLE) {
            return Response.status(failure.kind().status()).type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(ArenaErrors.body(failure)).build();
        }
        return Response.status(UNPROCESSABLE).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new Details(problems(failure))).build();
    }

    private static List<Problem> problems(Failure failure) {
        if (failure.kind() == Kind.UNREADABLE) {
            return List.of(new Problem(List.of("body"), "Invalid JSON in request body", "json_invalid"));
        }
        return failure.fields().isEmpty()
                ? List.of(new Problem(List.of("body"), failure.message(), "value_error"))
                : failure.fields().stream().map(ArenaUserErrors::problem).toList();
    }

    private static Problem problem(FieldError error) {
        return new Problem(List.of("body", error.field()), error.message(), "value_error");
    }
}
