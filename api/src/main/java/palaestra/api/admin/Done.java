package palaestra.api.admin;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Says that something was done. */
@Schema(name = "AdminDone")
public record Done(@Schema(examples = "The task is stopped.") String message) {
}
