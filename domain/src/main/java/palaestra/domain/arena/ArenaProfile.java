package palaestra.domain.arena;

import palaestra.domain.shared.Invalid;

/**
 * What somebody tells about himself. Each field is null where he does not say.
 *
 * @param jobTitle at most 200 characters
 * @param yearsOfExperience 0..100
 * @param codingHoursPerWeek 0..168
 * @param industrySector at most 200 characters
 */
public record ArenaProfile(String jobTitle, Integer yearsOfExperience, Integer codingHoursPerWeek,
        String industrySector) {

    public static final ArenaProfile NONE = new ArenaProfile(null, null, null, null);

    public ArenaProfile {
        require(jobTitle == null || jobTitle.length() <= 200, "jobTitle must have at most 200 characters");
        require(industrySector == null || industrySector.length() <= 200,
                "industrySector must have at most 200 characters");
        require(yearsOfExperience == null || yearsOfExperience >= 0 && yearsOfExperience <= 100,
                "yearsOfExperience must be between 0 and 100");
        require(codingHoursPerWeek == null || codingHoursPerWeek >= 0 && codingHoursPerWeek <= 168,
                "codingHoursPerWeek must be between 0 and 168");
    }

    private static void require(boolean acceptable, String refusal) {
        if (!acceptable) {
            throw new Invalid(refusal);
        }
    }
}
