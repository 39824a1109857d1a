package palaestra.codegen.recall;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What programmers' words mean to the search: which carry no meaning, and which things have several names. */
class Vocabulary {

    private static final int LONGEST_PHRASE = 4;
    private static final int MOST_CONCEPTS = 24;

    private final Analyzer analyzer = new CodeAnalyzer();
    private final Set<String> filler = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    private final Map<List<String>, List<List<String>>> names = new HashMap<>();

    Vocabulary() {
        lines("filler.txt").forEach(line -> filler.addAll(words(line)));
        lines("light.txt").forEach(line -> light.addAll(words(line)));
        lines("synonyms.txt").forEach(this::addSynonyms);
    }

    /** The concepts of a request, each once, in its order. A request of nothing but filler words keeps them. */
    List<Concept> concepts(String request) {
        List<String> all = words(request);
        List<String> meant = all.stream().filter(word -> !filler.contains(word)).toList();
        List<String> words = meant.isEmpty() ? all : meant;
        List<Concept> concepts = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        int i = 0;
        while (i < words.size() && concepts.size() < MOST_CONCEPTS) {
            List<String> phrase = phraseAt(words, i);
            if (seen.add(phrase)) {
                List<List<String>> alternatives = new ArrayList<>(List.of(phrase));
                alternatives.addAll(names.getOrDefault(phrase, List.of()));
                concepts.add(new Concept(phrase, alternatives, light.containsAll(phrase)));
            }
            i += phrase.size();
        }
        return concepts;
    }

    private List<String> phraseAt(List<String> words, int from) {
        for (int length = Math.min(LONGEST_PHRASE, words.size() - from); length > 1; length--) {
            List<String> phrase = words.subList(from, from + length);
            if (names.containsKey(phrase)) {
                return phrase;
            }
        }
        return words.subList(from, from + 1);
    }

    private void addSynonyms(String line) {
        String[] sides = line.split("=", 2);
        List<List<String>> alternatives = new ArrayList<>();
        for (String alternative : sides[1].split(",")) {
            List<String> words = words(alternative);
            if (!words.isEmpty()) {
                alternatives.add(words);
            }
        }
        for (String name : sides[0].split(",")) {
            names.computeIfAbsent(words(name), any -> new ArrayList<>()).addAll(alternatives);
        }
    }

    /** The text's words as the index has them. */
    List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream(IndexFields.ALL, text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Vocabulary.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.replaceFirst("#.*", "").strip()).filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
