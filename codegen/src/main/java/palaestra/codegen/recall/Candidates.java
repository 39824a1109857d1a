package palaestra.codegen.recall;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/** Finds the documents that may answer a question and weighs them against each other. */
class Candidates {

    private static final int CONSIDERED = 60;
    private static final double PRECISION_WEIGHT = 12;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    Candidates(IndexSearcher searcher, Vocabulary vocabulary) {
        this.searcher = searcher;
        this.vocabulary = vocabulary;
    }

    /**
     * A document that may be the answer.
     *
     * @param fit how well it covers the request's words, 0 to 1
     */
    record Candidate(int document, double fit, double score) {
    }

    /** The best first; of equals, the one that was indexed first. */
    List<Candidate> of(Questions.Question question, List<Concept> concepts) throws IOException {
        ScoreDoc[] hits = searcher.search(question.ranking(), CONSIDERED).scoreDocs;
        Arrays.sort(hits, Comparator.comparingInt(hit -> hit.doc));
        Weight coverage = searcher.createWeight(searcher.rewrite(question.coverage()), ScoreMode.COMPLETE, 1);
        List<Candidate> candidates = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = coverage.scorer(leaf);
            BinaryDocValues names = leaf.reader().getBinaryDocValues(IndexFields.NAME_VALUE);
            for (ScoreDoc hit : hits) {
                int document = hit.doc - leaf.docBase;
                boolean here = document >= 0 && document < leaf.reader().maxDoc();
                if (here && scorer != null && scorer.iterator().advance(document) == document) {
                    names.advanceExact(document);
                    double precision = precision(names.binaryValue().utf8ToString(), concepts);
                    candidates.add(new Candidate(hit.doc, scorer.score(), hit.score + PRECISION_WEIGHT * precision));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed()
                .thenComparingInt(Candidate::document));
        return candidates;
    }

    /** How much of a function's name the request speaks of: a name that says more means something else. */
    private double precision(String name, List<Concept> concepts) {
        List<String> words = vocabulary.words(name);
        Set<String> asked = concepts.stream().flatMap(concept -> concept.alternatives().stream())
                .flatMap(List::stream).collect(Collectors.toSet());
        long matched = words.stream().filter(asked::contains).count();
        return words.isEmpty() ? 0 : (double) matched / words.size();
    }
}
