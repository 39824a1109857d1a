package palaestra.api.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an action answers with; {@code detail} is there also when it has nothing to say. */
@Schema(name = "CourseMessage")
public record Message(String message, String detail) {

    static Message of(String message) {
        return new Message(message, null);
    }
}
