package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseFormat;
import palaestra.domain.course.CourseItem;
import palaestra.domain.generation.Language;
import palaestra.domain.shared.Invalid;

/** A course as a JSON document: {@code course.schema.json} describes it. */
@ApplicationScoped
public class JsonCourseFormat implements CourseFormat {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public Course read(String document) {
        try (JsonReader reader = JSON.createReader(new StringReader(document))) {
            JsonObject course = reader.readObject();
            List<CourseItem> items = !(course.get("items") instanceof List<?> list) ? List.of()
                    : list.stream().map(JsonCourseFormat::item).toList();
            return new Course(text(course, "id"), text(course, "name"), course.getString("teacher", ""), items);
        } catch (JsonException | ClassCastException | IllegalStateException e) {
            throw new Invalid("The document must be a JSON object as course.schema.json describes it.");
        }
    }

    @Override
    public String write(Course course) {
        JsonArrayBuilder items = JSON.createArrayBuilder();
        course.items().forEach(item -> items.add(written(item)));
        return JSON.createObjectBuilder().add("id", course.id()).add("name", course.name())
                .add("teacher", course.teacher()).add("items", items).build().toString();
    }

    private static CourseItem item(Object value) {
        if (!(value instanceof JsonObject item)) {
            throw new Invalid("items: must be JSON objects");
        }
        return new CourseItem(kind(text(item, "kind")), text(item, "title"), number(item, "seconds", 0),
                language(item), text(item, "text"), number(item, "opensAfterSeconds", 0), item.getBoolean("open", true));
    }

    private static JsonObjectBuilder written(CourseItem item) {
        JsonObjectBuilder written = JSON.createObjectBuilder()
                .add("kind", item.kind().name().toLowerCase(Locale.ROOT)).add("title", item.title())
                .add("seconds", item.seconds());
        if (item.language() != null) {
            written.add("language", item.language().canonicalName()).add("text", item.text());
        }
        return item.opensAfterSeconds() == 0 ? written : written.add("opensAfterSeconds", item.opensAfterSeconds());
    }

    private static CourseItem.Kind kind(String name) {
        return Arrays.stream(CourseItem.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name)).findFirst()
                .orElseThrow(() -> new Invalid("kind: must be one of " + Arrays.stream(CourseItem.Kind.values())
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
    }

    private static Language language(JsonObject item) {
        return item.containsKey("language") ? Language.named(text(item, "language"))
                .orElseThrow(() -> new Invalid("language: must be Python, Java or JavaScript")) : null;
    }

    private static String text(JsonObject object, String name) {
        JsonValue value = object.get(name);
        if (value != null && !(value instanceof JsonString)) {
            throw new Invalid(name + ": must be a string");
        }
        return value == null ? null : ((JsonString) value).getString();
    }

    private static int number(JsonObject object, String name, int otherwise) {
        JsonValue value = object.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof JsonNumber number) || !number.isIntegral() || number.longValue() != number.intValue()) {
            throw new Invalid(name + ": must be a whole number");
        }
        return number.intValue();
    }
}
