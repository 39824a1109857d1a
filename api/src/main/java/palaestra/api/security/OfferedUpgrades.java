package palaestra.api.security;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * Clients that know HTTP/2 offer to change to it in requests without a body. The container takes what follows for a
 * body without end, and whoever looks for one would wait until the connection is given up; so such a body is empty.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class OfferedUpgrades implements Filter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean bodiless = request instanceof HttpServletRequest http && http.getHeader("Upgrade") != null
                && !http.getHeader("Upgrade").equalsIgnoreCase("websocket")
                && http.getHeader("Content-Length") == null && http.getHeader("Transfer-Encoding") == null;
        chain.doFilter(bodiless ? new Bodiless((HttpServletRequest) request) : request, response);
    }

    private static final class Bodiless extends HttpServletRequestWrapper {

        Bodiless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() {
            return new Nothing();
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Nothing extends ServletInputStream {

        @Override
        public int read() {
            return -1;
        }

        @Override
        public boolean isFinished() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("There is nothing to read.");
        }
    }
}
