package palaestra.api.ops;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;

/** Tells {@link Draining} of every request, until it is answered. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class RequestsUnderWay implements Filter {

    @Inject
    private Draining draining;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        draining.requestBegins();
        try {
            chain.doFilter(request, response);
        } finally {
            if (!isFollowed(request)) {
                draining.requestEnds();
            }
        }
    }

    /** Whether the end of the request will be told, because it is answered later. */
    private boolean isFollowed(ServletRequest request) {
        if (!request.isAsyncStarted()) {
            return false;
        }
        try {
            request.getAsyncContext().addListener(new AtTheEnd());
            return true;
        } catch (IllegalStateException e) {
            // Another thread has completed it just now.
            return false;
        }
    }

    /** The container reports exactly one completion, also after a time-out or an error. */
    private final class AtTheEnd implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            draining.requestEnds();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // Completion follows.
        }

        @Override
        public void onError(AsyncEvent event) {
            // Completion follows.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
