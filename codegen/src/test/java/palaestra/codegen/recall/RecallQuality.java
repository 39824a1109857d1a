package palaestra.codegen.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.codegen.corpus.HeldOut;
import palaestra.codegen.corpus.HeldOut.Documented;
import palaestra.domain.generation.Language;

/** From the first sentence of its documentation to a function, in a project that nothing was tuned on. */
class RecallQuality {

    private static final int RANKS = 10;
    private static final int MOST_QUESTIONS = 1000;

    @ParameterizedTest
    @EnumSource(Language.class)
    void findsTheFunctionThatIsDescribed(Language language, @TempDir Path folder) throws IOException {
        List<Documented> all = HeldOut.index(language, folder);
        int step = Math.max(1, all.size() / MOST_QUESTIONS);
        Figures recall = new Figures();
        Figures names = new Figures();
        try (RecallIndex index = new RecallIndex(folder); FSDirectory directory = FSDirectory.open(folder);
             DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (int i = 0; i < all.size(); i += step) {
                Documented one = all.get(i);
                recall.add(index.find(language, one.summary()).stream().map(Found::qualifiedName).limit(RANKS)
                        .toList().indexOf(one.qualifiedName()));
                names.add(byNames(searcher, one.summary()).indexOf(one.qualifiedName()));
            }
        }
        Files.createDirectories(Path.of("target/quality"));
        Files.writeString(Path.of("target/quality/recall-" + language.name().toLowerCase(Locale.ROOT) + ".md"),
                "| " + language.canonicalName() + " | " + recall.questions + " | " + recall.row() + " | "
                        + names.row() + " |\n");
        assertThat(recall.reciprocal).isPositive();
    }

    private static List<String> byNames(IndexSearcher searcher, String summary) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        new Vocabulary().words(summary).stream().distinct()
                .forEach(word -> query.add(new TermQuery(new Term(IndexFields.NAME, word)), Occur.SHOULD));
        List<String> found = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(query.build(), RANKS).scoreDocs) {
            found.add(searcher.storedFields().document(hit.doc).get(IndexFields.QUALIFIED_NAME));
        }
        return found;
    }

    private static final class Figures {

        private int questions;
        private int first;
        private int firstFive;
        private double reciprocal;

        /** @param rank from 0; below 0 if it was not found */
        void add(int rank) {
            questions++;
            first += rank == 0 ? 1 : 0;
            firstFive += rank >= 0 && rank < 5 ? 1 : 0;
            reciprocal += rank < 0 ? 0 : 1.0 / (rank + 1);
        }

        String row() {
            return String.format(Locale.ROOT, "%.3f | %.1f %% | %.1f %%", reciprocal / questions,
                    100.0 * first / questions, 100.0 * firstFive / questions);
        }
    }
}
