package palaestra.persistence.course;

import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import palaestra.domain.course.CourseIds;

/** Course ids as a JSON array. */
@Converter(autoApply = true)
public class CourseIdsConverter implements AttributeConverter<CourseIds, String> {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    @Override
    public String convertToDatabaseColumn(CourseIds courses) {
        return courses == null ? null : JSON.createArrayBuilder(courses.values()).build().toString();
    }

    @Override
    public CourseIds convertToEntityAttribute(String json) {
        return json == null ? null : read(json);
    }

    static CourseIds read(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            JsonArray array = reader.readArray();
            return new CourseIds(array.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
        }
    }
}
