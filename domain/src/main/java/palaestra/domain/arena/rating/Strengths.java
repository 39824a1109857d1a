package palaestra.domain.arena.rating;

import java.util.List;

/**
 * What the votes say of the models, on the scale of {@link Scale}'s strengths.
 *
 * @param models by name
 * @param values one a model, with the mean 0
 * @param position the advantage of being shown first, in strength; 0 where it was not asked for
 * @param regularised whether the votes alone had no finite answer, so that a prior had to keep the strengths together
 */
public record Strengths(List<String> models, double[] values, double position, boolean regularised) {

    /** The strength of that model; 0, the average, for one that nobody judged. */
    public double of(String model) {
        int index = models.indexOf(model);
        return index < 0 ? 0 : values[index];
    }

    public double score(int model) {
        return Scale.score(values[model]);
    }
}
