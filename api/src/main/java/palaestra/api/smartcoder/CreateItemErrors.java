package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.Failure;

/** The refusals of {@code /createItem}: real HTTP statuses, repeated in the body. */
@ApplicationScoped
public class CreateItemErrors implements ErrorDialect {

    private final AskedLanguage language;
    private final CompletionTime time;

    protected CreateItemErrors() {
        this(null, null);
    }

    @Inject
    public CreateItemErrors(AskedLanguage language, CompletionTime time) {
        this.language = language;
        this.time = time;
    }

    @Override
    public Response render(Failure failure) {
        int status = failure.kind().status();
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new RefusedItem(null, language.canonicalName().orElse(null), status, time.now(),
                        failure.message()))
                .build();
    }
}
