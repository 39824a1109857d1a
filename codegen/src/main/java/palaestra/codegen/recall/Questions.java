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
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import palaestra.domain.generation.Language;

/**
 * Turns concepts into queries. Coverage says how much of a request a function speaks of, and where: 1 means that its
 * name has all of it. Ranking is coverage first, then BM25 over the fields, which prefers short names and rare words.
 */
class Questions {

    /** What it is worth that a field has a concept: the name says what a function does, the rest what it is about. */
    private static final Map<String, Float> WORTH = Map.of(
            IndexFields.NAME, 1f,
            IndexFields.SUMMARY, 0.85f,
            IndexFields.OWNER, 0.7f,
            IndexFields.DOCUMENTATION, 0.45f);
    private static final float COVERAGE_WEIGHT = 100;
    private static final float RELEVANCE_WEIGHT = 1.2f;
    private static final float STANDALONE_WEIGHT = 6;

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
            weights.add(weight(concept));
        }
        double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        BooleanQuery.Builder coverage = new BooleanQuery.Builder();
        BooleanQuery.Builder relevance = new BooleanQuery.Builder();
        for (int i = 0; i < concepts.size(); i++) {
            float share = (float) (weights.get(i) / sum);
            coverage.add(new BoostQuery(covered(concepts.get(i)), share), Occur.SHOULD);
            relevance.add(relevance(concepts.get(i)), Occur.SHOULD);
        }
        BooleanQuery.Builder ranking = new BooleanQuery.Builder();
        ranking.add(in(language), Occur.FILTER);
        ranking.add(new BoostQuery(coverage.build(), COVERAGE_WEIGHT), Occur.MUST);
        ranking.add(new BoostQuery(relevance.build(), RELEVANCE_WEIGHT), Occur.SHOULD);
        ranking.add(new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(IndexFields.STANDALONE, "yes"))),
                STANDALONE_WEIGHT), Occur.SHOULD);
        return new Question(ranking.build(), coverage.build());
    }

    /** Rare words say more; words that the whole corpus does not know say most, so that a miss shows. */
    private double weight(Concept concept) throws IOException {
        double weight = 0;
        for (String word : concept.words()) {
            int documents = searcher.getIndexReader().docFreq(new Term(IndexFields.ALL, word));
            weight += Math.log(1 + searcher.getIndexReader().numDocs() / (documents + 10.0));
        }
        return Math.max(weight, 0.1);
    }

    private static Query covered(Concept concept) {
        List<Query> places = new ArrayList<>();
        for (List<String> alternative : concept.alternatives()) {
            WORTH.forEach((field, worth) ->
                    places.add(new BoostQuery(new ConstantScoreQuery(all(field, alternative)), worth)));
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    private static Query relevance(Concept concept) {
        List<Query> places = new ArrayList<>();
        for (List<String> alternative : concept.alternatives()) {
            WORTH.forEach((field, worth) -> places.add(new BoostQuery(all(field, alternative), worth)));
        }
        return new DisjunctionMaxQuery(places, 0.2f);
    }

    private static Query all(String field, List<String> words) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(field, word)), Occur.MUST));
        return all.build();
    }
}
