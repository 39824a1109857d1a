package palaestra.api.ops;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers for requests that fail before or beside JAX-RS, in place of the server's own page with its stack trace. */
@WebServlet(ContainerErrors.PATH)
public class ContainerErrors extends HttpServlet {

    static final String PATH = "/.error";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = failed instanceof Integer known ? known : HttpServletResponse.SC_NOT_FOUND;
        String message = status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "Something went wrong on the server."
                : "The request cannot be answered.";
        byte[] body = ("{\"status\":" + status + ",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.US_ASCII);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
