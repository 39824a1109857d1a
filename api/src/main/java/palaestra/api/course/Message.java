package palaestra.api.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That something was done.
 *
 * @param detail null for no more than that
 */
@Schema(name = "CourseMessage")
public record Message(String message, @Schema(nullable = true) String detail) {

    static Message of(String message) {
        return new Message(message, null);
    }
}
