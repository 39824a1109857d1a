package palaestra.codegen.corpus;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import palaestra.codegen.recall.CodeAnalyzer;
import palaestra.codegen.recall.CorpusSource;
import palaestra.codegen.recall.Extras;
import palaestra.codegen.recall.IndexFields;
import palaestra.codegen.bundled.Manifest;
import palaestra.codegen.recall.Variant;

/** Writes functions into the index, in the order they come, each text once. */
class IndexBuilder implements Closeable {

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final MessageDigest content;
    private final Set<String> seen = new HashSet<>();

    IndexBuilder(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        try (var old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(new CodeAnalyzer())
                .setCodec(new Lucene104Codec(Lucene104Codec.Mode.BEST_COMPRESSION))
                .setMergeScheduler(new SerialMergeScheduler())
                .setRAMBufferSizeMB(256));
        content = sha256();
    }

    /** Returns whether it was new; overloads and copies of the same text count once. */
    boolean add(CorpusSource source, String path, Snippet snippet) throws IOException {
        if (snippet.variants().isEmpty()
                || !seen.add(source.id() + snippet.variants().getLast().text())) {
            return false;
        }
        Document document = new Document();
        document.add(new StringField(IndexFields.LANGUAGE, source.language().name(), Store.YES));
        words(document, IndexFields.NAME, snippet.name() + " " + joined(snippet.name()));
        words(document, IndexFields.OWNER, snippet.owner() + " " + joined(snippet.owner()));
        words(document, IndexFields.SUMMARY, snippet.summary());
        words(document, IndexFields.DOCUMENTATION, snippet.signature() + " " + snippet.documentation()
                + " " + snippet.context());
        document.add(new TextField(IndexFields.QUALIFIED, snippet.qualifiedName(), Store.NO));
        document.add(new StringField(IndexFields.QUALITY, snippet.quality().name(), Store.NO));
        document.add(new BinaryDocValuesField(IndexFields.NAME_VALUE, new BytesRef(snippet.name())));
        stored(document, IndexFields.QUALIFIED_NAME, snippet.qualifiedName());
        stored(document, IndexFields.SIGNATURE, snippet.signature());
        stored(document, IndexFields.SOURCE, source.id());
        stored(document, IndexFields.PATH, path);
        extras(document, snippet.around().extras(snippet.usage()));
        for (Variant variant : snippet.variants()) {
            stored(document, IndexFields.VARIANT, variant.text());
            document.add(new StoredField(IndexFields.VARIANT_TOKENS, variant.tokens()));
            document.add(new StoredField(IndexFields.VARIANT_SHORTENED, variant.shortened() ? 1 : 0));
        }
        content.update(document.toString().getBytes(StandardCharsets.UTF_8));
        writer.addDocument(document);
        return true;
    }

    private static String joined(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static void words(Document document, String field, String text) {
        document.add(new TextField(field, text, Store.NO));
        document.add(new TextField(IndexFields.ALL, text, Store.NO));
    }

    private static void extras(Document document, Extras extras) {
        stored(document, IndexFields.IMPORTS, extras.imports());
        stored(document, IndexFields.HELPERS, extras.helpers());
        stored(document, IndexFields.HELPER_NAMES, extras.helperNames());
        stored(document, IndexFields.MISSING, extras.missing());
        stored(document, IndexFields.USAGE, extras.usage());
    }

    private static void stored(Document document, String field, String value) {
        document.add(new StoredField(field, value));
    }

    @Override
    public void close() throws IOException {
        writer.forceMerge(1);
        writer.close();
        List<String> files = List.of(directory.listAll()).stream().filter(file -> !file.equals("write.lock")).toList();
        directory.close();
        Files.deleteIfExists(folder.resolve("write.lock"));
        new Manifest(HexFormat.of().formatHex(content.digest()), files).write(folder);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
