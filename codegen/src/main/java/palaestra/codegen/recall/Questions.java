package palaestra.codegen.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import palaestra.domain.generation.Language;

/**
 * Turns concepts into queries. Coverage says how much of a request a function speaks of, and where: 1 means that its
 * name has all of it. Ranking is coverage first, then BM25 over the fields, which prefers short texts and rare words.
 */
class Questions {

    /** What it is worth that a field has a concept: the name says what a function does, the rest what it is about. */
    private static final Map<String, Float> WORTH = Map.of(
            IndexFields.NAME, 1f,
            IndexFields.QUALIFIED, 0.95f,
            IndexFields.SUMMARY, 0.85f,
            IndexFields.OWNER, 0.6f,
            IndexFields.DOCUMENTATION, 0.45f);
    private static final float COVERAGE_WEIGHT = 100;
    private static final float RELEVANCE_WEIGHT = 0.8f;
    private static final float SUBSTANTIAL_WEIGHT = 5;
    private static final float LEANING_WEIGHT = 7;
    private static final float STANDALONE_WEIGHT = 10;
    private static final float SYNONYM_IN_TEXT = 0.75f;
    private static final double LIGHT_WORD = 0.3;
    /** How many words may stand between in a text that still speaks of the phrase. */
    private static final int LOOSE = 1;

    private final IndexSearcher searcher;

    Questions(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /**
     * @param ranking finds and orders
     * @param coverage gives 0 to 1
     */
    record Question(Query ranking, Query coverage) {
    }

    static Query in(Language language) {
        return new TermQuery(new Term(IndexFields.LANGUAGE, language.name()));
    }

    Question about(Language language, List<Concept> concepts) throws IOException {
        List<Double> weights = new ArrayList<>();
        for (Concept concept : concepts) {
            weights.add(weight(language, concept));
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        BooleanQuery.Builder coverage = new BooleanQuery.Builder();
        BooleanQuery.Builder relevance = new BooleanQuery.Builder();
        for (int i = 0; i < concepts.size(); i++) {
            float share = (float) (weights.get(i) / sum);
            List<Query> places = places(concepts.get(i), true);
            coverage.add(new BoostQuery(new DisjunctionMaxQuery(places, 0), share), Occur.SHOULD);
            relevance.add(new DisjunctionMaxQuery(places(concepts.get(i), false), 0.1f), Occur.SHOULD);
        }
        BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        ranking.add(in(language), Occur.FILTER);
        ranking.add(new BoostQuery(coverage.build(), COVERAGE_WEIGHT), Occur.MUST);
        ranking.add(new BoostQuery(relevance.build(), RELEVANCE_WEIGHT), Occur.SHOULD);
        ranking.add(quality("SUBSTANTIAL", SUBSTANTIAL_WEIGHT), Occur.SHOULD);
        ranking.add(quality("LEANING", LEANING_WEIGHT), Occur.SHOULD);
        ranking.add(quality("STANDALONE", STANDALONE_WEIGHT), Occur.SHOULD);
        return new Question(ranking.build(), coverage.build());
    }

    private static Query quality(String value, float weight) {
        return new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.QUALITY, value))), weight);
    }

    /** Rare words say more; words that the language's libraries do not know say most, so that a miss shows. */
    private double weight(Language language, Concept concept) throws IOException {
        int all = searcher.count(in(language));
        double weight = 0;
        for (String word : concept.words()) {
            int documents = searcher.count(new BooleanQuery.Builder().add(in(language), Occur.FILTER)
                    .add(new TermQuery(new Term(IndexFields.ALL, word)), Occur.FILTER).build());
            weight += Math.log(1 + all / (documents + 1.0));
        }
        return Math.max(weight, 0.1) * (concept.light() ? LIGHT_WORD : 1);
    }

    /** All the places where a concept may stand, each worth what it is worth. */
    private static List<Query> places(Concept concept, boolean constant) {
        List<Query> places = new ArrayList<>();
        for (List<String> alternative : concept.alternatives()) {
            WORTH.forEach((field, worth) -> {
                // One word of a qualified name may be anywhere in it, which the fields of its parts tell better.
                if (!field.equals(IndexFields.QUALIFIED) || alternative.size() > 1) {
                    Query there = in(field, alternative);
                    float boost = alternative.equals(concept.words()) ? worth : worth * trust(field);
                    places.add(new BoostQuery(constant ? new ConstantScoreQuery(there) : there, boost));
                }
            });
        }
        return places;
    }

    /** A synonym that is a name means what was asked for; one in running text may as well mean something else. */
    private static float trust(String field) {
        return field.equals(IndexFields.NAME) || field.equals(IndexFields.QUALIFIED) ? 1 : SYNONYM_IN_TEXT;
    }

    private static Query in(String field, List<String> words) {
        if (words.size() == 1) {
            return new TermQuery(new Term(field, words.get(0)));
        }
        return new PhraseQuery(LOOSE, field, words.toArray(String[]::new));
    }
}
