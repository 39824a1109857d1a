package palaestra.api.openai;

import java.util.List;

/** All models, in the catalogue's order. */
public record ModelList(String object, List<ModelAnswer> data) {
}
