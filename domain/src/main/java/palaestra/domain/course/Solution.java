package palaestra.domain.course;

import java.time.Instant;
import palaestra.domain.generation.Language;

/**
 * What the code model made of an exercise.
 *
 * @param item the number of the exercise among the course's items, 0 for the first
 * @param exercise its title
 * @param createdAt null before it is stored
 */
public record Solution(String courseId, String courseName, int item, String exercise, Language language, String code,
        Instant createdAt) {
}
