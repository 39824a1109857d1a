package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ArenaProfile;

/** What somebody tells about himself. Null in any field is no statement. */
@Schema(name = "ArenaMetadata")
public record Metadata(
        @Schema(nullable = true, maxLength = 200) String jobTitle,
        @Schema(nullable = true, minimum = "0", maximum = "100") Integer yearsOfExperience,
        @Schema(nullable = true, minimum = "0", maximum = "168") Integer codingHoursPerWeek,
        @Schema(nullable = true, maxLength = 200) String industrySector) {

    static Metadata of(ArenaProfile profile) {
        return new Metadata(profile.jobTitle(), profile.yearsOfExperience(), profile.codingHoursPerWeek(),
                profile.industrySector());
    }

    /** @param metadata null for nothing */
    static ArenaProfile toProfile(Metadata metadata) {
        return metadata == null ? ArenaProfile.NONE : new ArenaProfile(metadata.jobTitle, metadata.yearsOfExperience,
                metadata.codingHoursPerWeek, metadata.industrySector);
    }
}
