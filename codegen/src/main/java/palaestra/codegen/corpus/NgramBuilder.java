package palaestra.codegen.corpus;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import palaestra.codegen.bundled.Manifest;
import palaestra.codegen.ngram.CodeLexer;
import palaestra.codegen.ngram.FileWords;
import palaestra.codegen.ngram.Indentation;
import palaestra.codegen.ngram.IntList;
import palaestra.codegen.ngram.Lexeme;
import palaestra.codegen.ngram.NgramModel;
import palaestra.codegen.ngram.NgramTable;
import palaestra.codegen.ngram.NgramTableWriter;
import palaestra.codegen.ngram.Syntax;
import palaestra.domain.generation.Language;

/** Counts the code of the corpus, per language, into the tables of {@code ngram}. */
class NgramBuilder {

    private static final int LEAST_OCCURRENCES = 2;
    /** Longer strings are hardly ever the same twice. */
    private static final int LONGEST_WORD = 40;
    private static final List<String> STAND_INS = List.of("", "\0name", "\0number", "\0string");

    private final Map<Language, List<List<Lexeme>>> files = new EnumMap<>(Language.class);

    /** Files of one language must come in the same order at every build. */
    void add(Language language, String text) {
        List<Lexeme> lexemes = CodeLexer.lex(text, Syntax.of(language), Indentation.of(text)).lexemes();
        files.computeIfAbsent(language, any -> new ArrayList<>()).add(lexemes);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> names = new ArrayList<>();
        MessageDigest digest = sha256();
        for (Language language : Language.values()) {
            String name = NgramModel.fileOf(language);
            names.add(name);
            try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(
                    Files.newOutputStream(folder.resolve(name)), digest), 1 << 16)) {
                write(files.getOrDefault(language, List.of()), out);
            }
        }
        new Manifest(HexFormat.of().formatHex(digest.digest()), names).write(folder);
    }

    private static void write(List<List<Lexeme>> files, OutputStream out) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        files.forEach(file -> file.forEach(lexeme -> counts.merge(lexeme.word(), 1, Integer::sum)));
        List<String> vocabulary = new ArrayList<>(STAND_INS);
        counts.keySet().stream().filter(word -> counts.get(word) >= LEAST_OCCURRENCES)
                .filter(word -> word.length() <= LONGEST_WORD).sorted().forEach(vocabulary::add);
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = NgramTable.FIRST_TEXT; i < vocabulary.size(); i++) {
            numbers.put(vocabulary.get(i), i);
        }
        IntList tokens = new IntList();
        for (List<Lexeme> file : files) {
            file.forEach(lexeme -> tokens.add(numbers.getOrDefault(lexeme.word(),
                    FileWords.standIn(lexeme.kind()))));
            tokens.add(NgramTable.END);
        }
        new NgramTableWriter(vocabulary, tokens.toArray()).write(out);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
