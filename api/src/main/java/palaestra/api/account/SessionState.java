package palaestra.api.account;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is signed in, and whether others may join.
 *
 * @param account null for nobody
 */
@Schema(name = "SessionState")
public record SessionState(@Schema(nullable = true) OwnAccount account,
        @Schema(description = "Whether everybody may make an account") boolean registrationOpen) {
}
