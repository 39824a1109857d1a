package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at every answer that any end-to-end test gets, and fails the test if it holds a password that was ever sent, a
 * hash, the text of an exception, or SQL.
 */
final class LeakScan implements Filter {

    private static final String FIELD = "(?:(?:\\w+_)?password|(?:old|new|check)Password)";

    private static final int SHORTEST = 8;

    private static final Pattern PASSWORD_FIELD = Pattern.compile(FIELD);

    private static final Pattern SENT_PASSWORD =
            Pattern.compile("\"" + FIELD + "\"\\s*:\\s*\"([^\"\\\\]{" + SHORTEST + ",})\"");

    private static final Pattern TOLD_PASSWORD =
            Pattern.compile("(?<!\\\\)\"(?:password|\\w*[hH]ash)\"\\s*:\\s*(?!\"\\*{8}\"|null)");

    /** By itself: within a token such a run of characters comes about by chance. */
    private static final Pattern API_KEY =
            Pattern.compile("(?<![A-Za-z0-9_.-])pk-[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])");

    private static final Pattern HASH = Pattern.compile("\\$argon2|\\$2[aby]\\$\\d\\d\\$");

    private static final List<Pattern> INSIDE = List.of(
            Pattern.compile("(?:[a-z]\\w*\\.){2,}[A-Z]\\w*(?:Exception|Error)\\b"),
            Pattern.compile("(?:\\n|\\\\n)(?:\\t|\\\\t)at "),
            Pattern.compile("(?i)sqlstate|duplicate key value|syntax error at or near"),
            Pattern.compile("(?i)violates \\w+(?:-\\w+)* constraint"),
            Pattern.compile("(?i)\\bselect\\b[^\"]{1,300}\\bfrom\\b[^\"]{1,300}\\bwhere\\b"),
            Pattern.compile("(?i)\\binsert\\s+into\\s+\\w+\\s*\\(|\\bdelete\\s+from\\s+\\w+\\s+where\\b"));

    /** Of all tests, because an answer to one may show what another sent. */
    private final Set<String> passwords = ConcurrentHashMap.newKeySet();

    @Override
    public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
            FilterContext context) {
        rememberAll(request.getBody());
        request.getFormParams().forEach((name, value) -> rememberField(name, String.valueOf(value)));
        Response response = context.next(request, expected);
        String path = request.getDerivedPath();
        if (!isDocumentation(path)) {
            scan(path, response.asString());
        }
        if (!(path.equals("/account/keys") && request.getMethod().equals("POST"))) {
            assertThat(response.asString()).as(path).doesNotContainPattern(API_KEY);
        }
        return response;
    }

    private void rememberAll(Object body) {
        if (body instanceof String text) {
            Matcher sent = SENT_PASSWORD.matcher(text);
            while (sent.find()) {
                remember(sent.group(1));
            }
        }
    }

    private void rememberField(String name, String value) {
        if (PASSWORD_FIELD.matcher(name).matches() && value.length() >= SHORTEST) {
            remember(value);
        }
    }

    /** A run of one character only tries lengths out, as other fields of other tests do too. */
    private void remember(String password) {
        if (password.chars().distinct().count() > 1) {
            passwords.add(password);
        }
    }

    private void scan(String path, String body) {
        assertThat(passwords).as("passwords in an answer of " + path)
                .noneMatch(password -> body.contains(password));
        assertThat(body).as(path).doesNotContainPattern(TOLD_PASSWORD).doesNotContainPattern(HASH);
        if (!isCode(path)) {
            INSIDE.forEach(pattern -> assertThat(body).as(path).doesNotContainPattern(pattern));
        }
    }

    /** Documentation shows passwords as examples, which are no one's. */
    private static boolean isDocumentation(String path) {
        return path.startsWith("/openapi") || path.startsWith("/api/docs");
    }

    /** Programs may throw exceptions and hold SQL. */
    private static boolean isCode(String path) {
        return path.startsWith("/createItem") || path.startsWith("/v1/") || path.startsWith("/create_");
    }
}
