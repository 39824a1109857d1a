package palaestra.api.errors;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import palaestra.api.errors.Failure.Kind;
import palaestra.api.json.JsonFormat;

/**
 * Answers requests that fail before or beside JAX-RS, such as those with a malformed Content-Type, in place of the
 * server's own page with its stack trace. The server's log has the cause.
 */
@WebServlet("/.error")
public class ContainerErrors extends HttpServlet {

    /** Into fields, because the container makes servlets by their constructor without parameters. */
    @Inject
    @Any
    private Instance<ErrorDialect> dialects;

    @Inject
    private DialectsByPath paths;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = attribute(request, RequestDispatcher.ERROR_REQUEST_URI, String.class).orElse("");
        int status = attribute(request, RequestDispatcher.ERROR_STATUS_CODE, Integer.class)
                .orElse(HttpServletResponse.SC_NOT_FOUND);
        Response told = dialects.select(paths.of(path)).get().render(failure(status));
        response.setStatus(told.getStatus());
        response.setContentType(MediaType.APPLICATION_JSON);
        response.getOutputStream().write(JsonFormat.mapper().writeValueAsBytes(told.getEntity()));
    }

    private static Failure failure(int status) {
        return status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? Failure.of(Kind.UNEXPECTED, "Something went wrong on the server.")
                : HttpRefusals.of(status).orElse(BadInput.UNREADABLE);
    }

    private static <T> Optional<T> attribute(HttpServletRequest request, String name, Class<T> type) {
        return Optional.ofNullable(request.getAttribute(name)).filter(type::isInstance).map(type::cast);
    }
}
