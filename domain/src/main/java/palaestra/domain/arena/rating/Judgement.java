package palaestra.domain.arena.rating;

/** One vote: which models somebody saw, in the order they were shown in, and what he thought of them. */
public record Judgement(String first, String second, Verdict verdict) {
}
