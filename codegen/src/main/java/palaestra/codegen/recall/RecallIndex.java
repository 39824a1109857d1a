package palaestra.codegen.recall;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.MMapDirectory;
import palaestra.codegen.bundled.BundledFiles;
import palaestra.domain.generation.Language;

/** The functions of the corpus, searchable. Safe for use by many threads. */
class RecallIndex implements Closeable {

    private static final BundledFiles FILES = new BundledFiles("recall", "/recall-index");
    private static final int FOUND = 12;

    private final Vocabulary vocabulary = new Vocabulary();
    private final MMapDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Questions questions;
    private final Candidates candidates;
    private final Map<String, CorpusSource> sources;

    /** @param folder of an index of the bundled sources */
    RecallIndex(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        questions = new Questions(searcher);
        candidates = new Candidates(searcher, vocabulary);
        try (InputStream in = RecallIndex.class.getResourceAsStream(FILES.folder() + "/sources.json")) {
            sources = CorpusSource.readAll(in).stream()
                    .collect(Collectors.toUnmodifiableMap(CorpusSource::id, Function.identity()));
        }
    }

    /** Opens the index in the data directory, where it is put unless it is there and sound. */
    static RecallIndex open(Path dataDirectory) throws IOException {
        Path folder = FILES.install(dataDirectory);
        try {
            return new RecallIndex(folder);
        } catch (IOException e) {
            BundledFiles.delete(folder);
            return new RecallIndex(FILES.install(dataDirectory));
        }
    }

    int size(Language language) throws IOException {
        return searcher.count(Questions.in(language));
    }

    List<CorpusSource> sources() {
        return List.copyOf(sources.values());
    }

    /** The functions that may be what the request asks for, the best first; equal questions get equal answers. */
    List<Found> find(Language language, String request) throws IOException {
        List<Concept> concepts = vocabulary.concepts(request);
        if (concepts.isEmpty()) {
            return List.of();
        }
        Questions.Question question = questions.about(language, concepts);
        StoredFields stored = searcher.storedFields();
        List<Found> found = new ArrayList<>();
        for (Candidates.Candidate candidate : candidates.of(question, concepts).stream().limit(FOUND).toList()) {
            found.add(found(stored.document(candidate.document()), candidate));
        }
        return found;
    }

    private Found found(Document document, Candidates.Candidate candidate) {
        IndexableField[] tokens = document.getFields(IndexFields.VARIANT_TOKENS);
        IndexableField[] shortened = document.getFields(IndexFields.VARIANT_SHORTENED);
        String[] texts = document.getValues(IndexFields.VARIANT);
        List<Variant> variants = new ArrayList<>();
        for (int i = 0; i < texts.length; i++) {
            variants.add(new Variant(texts[i], tokens[i].numericValue().intValue(),
                    shortened[i].numericValue().intValue() == 1));
        }
        return new Found(document.get(IndexFields.QUALIFIED_NAME), sources.get(document.get(IndexFields.SOURCE)),
                candidate.fit(), variants, extras(document));
    }

    private static Extras extras(Document document) {
        return new Extras(document.get(IndexFields.IMPORTS), document.get(IndexFields.HELPERS),
                document.get(IndexFields.HELPER_NAMES), document.get(IndexFields.MISSING),
                document.get(IndexFields.USAGE));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
