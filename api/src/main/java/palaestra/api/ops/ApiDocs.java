package palaestra.api.ops;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;

/**
 * The viewer of the API document: Swagger UI out of its webjar. Serves the few files that the page needs and nothing
 * else. A servlet, because the JAX-RS application at the root would swallow static files.
 */
@WebServlet({"/api/docs", "/api/docs/*"})
public class ApiDocs extends HttpServlet {

    private static final String WEBJAR = "/META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private static final Map<String, String> OWN = Map.of(
            "index.html", "text/html;charset=UTF-8",
            "init.js", "text/javascript;charset=UTF-8");

    private static final Map<String, String> OF_WEBJAR = Map.of(
            "swagger-ui.css", "text/css;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "favicon-32x32.png", "image/png");

    /** No inline scripts; the viewer's drawings are data URIs, and it sets styles from its scripts. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    private String webjarDirectory;
    private String entityTag;

    @Override
    public void init() throws ServletException {
        try (InputStream description = ApiDocs.class.getResourceAsStream(WEBJAR)) {
            Properties properties = new Properties();
            properties.load(description);
            String version = properties.getProperty("version");
            webjarDirectory = "/META-INF/resources/webjars/swagger-ui/" + version + "/";
            entityTag = "\"" + version + "\"";
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            response.setHeader("Location", "/api/docs/");
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            return;
        }
        String name = path.equals("/") ? "index.html" : path.substring(1);
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        if (OWN.containsKey(name)) {
            send(request, response, name, OWN.get(name));
        } else if (OF_WEBJAR.containsKey(name)) {
            send(request, response, webjarDirectory + name, OF_WEBJAR.get(name));
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, String resource, String type)
            throws IOException {
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.setHeader("ETag", entityTag);
        if (entityTag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        try (InputStream content = ApiDocs.class.getResourceAsStream(resource)) {
            content.transferTo(response.getOutputStream());
        }
    }
}
