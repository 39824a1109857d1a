package palaestra.api.ops;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows people who open the bare address to the pages. Programs, which do not ask for HTML, notice nothing. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class FrontDoor implements Filter {

    private static final String PAGES = "/app/";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer
                && isBrowserAtTheDoor(http)) {
            answer.setHeader("Location", PAGES);
            answer.setHeader("Vary", "Accept");
            answer.setStatus(HttpServletResponse.SC_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isBrowserAtTheDoor(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "/".equals(request.getRequestURI()) && "GET".equals(request.getMethod())
                && accept != null && accept.contains("text/html");
    }
}
