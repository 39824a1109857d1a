package palaestra.api.security;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Tells the domain where a request comes from, for the audit trail. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CallerAddress implements Filter {

    /** Into fields, because the container makes filters by their constructor without parameters. */
    @Inject
    private TrustedProxies proxies;

    @Inject
    private palaestra.domain.audit.Caller caller;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http) {
            caller.comesFrom(proxies.client(http).getHostAddress());
        }
        chain.doFilter(request, response);
    }
}
