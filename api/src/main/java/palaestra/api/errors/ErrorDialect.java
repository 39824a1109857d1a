package palaestra.api.errors;

import jakarta.ws.rs.core.Response;

/** How one dialect tells its clients that a request failed. Implementations are CDI beans. */
public interface ErrorDialect {

    /** Status and body; the headers that all dialects share are added by the caller. */
    Response render(Failure failure);
}
