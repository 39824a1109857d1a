package palaestra.api.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes the server's API document valid OpenAPI 3.1: for members of annotations that nobody set, Payara writes limits
 * that no schema may have, and examples without text. A filter of MicroProfile OpenAPI cannot do it, because of an EAR the server looks for that
 * class in the libraries, and some of it is written after such filters ran.
 */
@WebFilter(urlPatterns = "/openapi")
public class ApiDocumentFilter implements Filter {

    private static final JsonMapper JSON = new JsonMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final List<String> LIMITS = List.of("maxProperties", "minProperties", "maxItems", "minItems",
            "maxLength", "minLength", "maxContains", "minContains", "multipleOf");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Set<String> NUMBERS = Set.of("integer", "number");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        CapturedResponse captured = new CapturedResponse((HttpServletResponse) response);
        chain.doFilter(new AsJson(http), captured);
        if (captured.getStatus() != HttpServletResponse.SC_OK || captured.body().length == 0) {
            response.getOutputStream().write(captured.body());
            return;
        }
        ObjectNode document = (ObjectNode) JSON.readTree(captured.body());
        document.remove("endpoints");
        namePathParameters(document);
        clean(document);
        boolean json = wantsJson(http);
        response.setContentType(json ? MediaType.APPLICATION_JSON : "application/vnd.oai.openapi");
        response.getOutputStream().write(json ? JSON.writeValueAsBytes(document) : YAML.writeValueAsBytes(document));
    }

    /** What JAX-RS writes as {@code {id: .+}} is {@code {id}} in OpenAPI. */
    static void namePathParameters(ObjectNode document) {
        if (document.get("paths") instanceof ObjectNode paths) {
            ObjectNode named = JSON.createObjectNode();
            paths.properties().forEach(path -> named.set(path.getKey().replaceAll("\\{(\\w+)\\s*:[^/]*}", "{$1}"),
                    path.getValue()));
            document.set("paths", named);
        }
    }

    static void clean(JsonNode node) {
        if (node instanceof ObjectNode object) {
            LIMITS.stream().filter(limit -> object.path(limit).isNumber() && !limits(object.path(limit).asDouble()))
                    .forEach(object::remove);
            if (object.has("default")) {
                object.set("default", typed(object, object.get("default")));
            }
            if (object.get("examples") instanceof ArrayNode examples) {
                cleanExamples(object, examples);
            }
            if (object.path("in").asText().equals("path")) {
                object.put("required", true);
            }
        }
        node.forEach(ApiDocumentFilter::clean);
    }

    private static boolean limits(double value) {
        return value > 0 && value < Integer.MAX_VALUE;
    }

    private static void cleanExamples(ObjectNode schema, ArrayNode examples) {
        ArrayNode kept = JSON.createArrayNode();
        examples.forEach(example -> {
            if (!example.asText().isEmpty() || example.isContainerNode()) {
                kept.add(typed(schema, example));
            }
        });
        if (kept.isEmpty()) {
            schema.remove("examples");
        } else {
            schema.set("examples", kept);
        }
    }

    /** Annotations can only hold text; what stands for a number becomes one. */
    private static JsonNode typed(ObjectNode schema, JsonNode value) {
        return value.isTextual() && NUMBERS.contains(schema.path("type").asText())
                && NUMBER.matcher(value.asText()).matches()
                ? DecimalNode.valueOf(new BigDecimal(value.asText())) : value;
    }

    private static boolean wantsJson(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") || "json".equalsIgnoreCase(request.getParameter("format"));
    }

    /** Asks for the form that can be read back. */
    private static final class AsJson extends HttpServletRequestWrapper {

        AsJson(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name) ? MediaType.APPLICATION_JSON : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return HttpHeaders.ACCEPT.equalsIgnoreCase(name)
                    ? Collections.enumeration(List.of(MediaType.APPLICATION_JSON)) : super.getHeaders(name);
        }
    }
}
