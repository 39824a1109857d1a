package palaestra.codegen.courses;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import palaestra.domain.course.CatalogueAccount;
import palaestra.domain.course.CatalogueRefusal;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseFormat;
import palaestra.domain.course.CourseSummary;
import palaestra.domain.course.RemoteCourses;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Unavailable;

/** Reads courses from the platform at {@code palaestra.course.catalogue.url}. */
@ApplicationScoped
public class HttpRemoteCourses implements RemoteCourses {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int CONNECT_SECONDS = 2;
    private static final int READ_SECONDS = 10;
    private static final int MAX_BYTES = 4 * 1024 * 1024;
    private static final int MAX_COURSES = 1_000;

    private final CoursePlatformClient client;
    private final CourseFormat format;

    protected HttpRemoteCourses() {
        this.client = null;
        this.format = null;
    }

    @Inject
    public HttpRemoteCourses(@ConfigProperty(name = "palaestra.course.catalogue.url") Optional<String> url,
            CourseFormat format) {
        this(url.map(URI::create).map(HttpRemoteCourses::client).orElse(null), format);
    }

    HttpRemoteCourses(CoursePlatformClient client, CourseFormat format) {
        this.client = client;
        this.format = format;
    }

    static CoursePlatformClient client(URI courses) {
        return RestClientBuilder.newBuilder().baseUri(courses)
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .readTimeout(READ_SECONDS, TimeUnit.SECONDS)
                .followRedirects(false)
                .property("microprofile.rest.client.disable.default.mapper", true)
                .build(CoursePlatformClient.class);
    }

    @Override
    public boolean configured() {
        return client != null;
    }

    @Override
    public List<CourseSummary> list(CatalogueAccount account) {
        String answer = answer(() -> client.courses(authorization(account))).orElseThrow(
                () -> new Unavailable(Unavailable.Cause.NONSENSE, "The course platform has no list of courses."));
        try (JsonReader reader = JSON.createReader(new StringReader(answer))) {
            JsonArray courses = reader.readObject().getJsonArray("courses");
            return courses.getValuesAs(JsonObject.class).stream().limit(MAX_COURSES)
                    .map(course -> new CourseSummary(course.getString("id"), course.getString("name"),
                            course.getString("teacher", ""),
                            Math.max(0, Math.min(100, course.getInt("progress", 0))),
                            course.getBoolean("ended", false)))
                    .toList();
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw nonsense(e);
        }
    }

    @Override
    public Optional<Course> find(CatalogueAccount account, String id) {
        try {
            return answer(() -> client.course(authorization(account), id)).map(format::read)
                    .filter(course -> course.id().equals(id));
        } catch (Invalid e) {
            throw nonsense(e);
        }
    }

    /** Empty where there is no such course. */
    private static Optional<String> answer(Supplier<Response> call) {
        try (Response response = call.get()) {
            return switch (response.getStatus()) {
                case 200 -> Optional.of(text(response));
                case 401, 403 -> throw new CatalogueRefusal();
                case 404 -> Optional.empty();
                default -> throw new Unavailable(Unavailable.Cause.REFUSED,
                        "The course platform answers with status " + response.getStatus() + ".");
            };
        } catch (ProcessingException | IOException e) {
            boolean late = e instanceof SocketTimeoutException || e.getCause() instanceof SocketTimeoutException;
            throw new Unavailable(late ? Unavailable.Cause.TIMED_OUT : Unavailable.Cause.UNREACHABLE,
                    late ? "The course platform does not answer in time." : "The course platform cannot be reached.",
                    e);
        }
    }

    private static String text(Response response) throws IOException {
        try (InputStream body = response.readEntity(InputStream.class)) {
            byte[] bytes = body.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw nonsense(null);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private static Unavailable nonsense(RuntimeException cause) {
        return new Unavailable(Unavailable.Cause.NONSENSE,
                "The course platform answers something that its protocol does not allow.", cause);
    }

    private static String authorization(CatalogueAccount account) {
        String pair = account.username() + ":" + account.password();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
