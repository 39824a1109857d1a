package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import palaestra.codegen.ngram.Lexeme.Kind;

/** Numbers for the words of the caller's file: the table's where it knows them, own ones above those else. */
public final class FileWords {

    private final NgramTable table;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> own = new ArrayList<>();
    private final List<Integer> kinds = new ArrayList<>();

    FileWords(NgramTable table) {
        this.table = table;
    }

    int id(String word, Kind kind) {
        return ids.computeIfAbsent(word, any -> {
            int known = table.id(word);
            if (known >= 0) {
                return known;
            }
            own.add(word);
            kinds.add(standIn(kind));
            return table.words() + own.size() - 1;
        });
    }

    String word(int id) {
        return id < table.words() ? table.word(id) : own.get(id - table.words());
    }

    /** The number that the table has for the word or for its kind. */
    int inTable(int id) {
        return id < table.words() ? id : kinds.get(id - table.words());
    }

    boolean isOwn(int id) {
        return id >= table.words();
    }

    /** The word of the table that stands for rare words of a kind. */
    public static int standIn(Kind kind) {
        return switch (kind) {
            case NUMBER -> NgramTable.SOME_NUMBER;
            case STRING -> NgramTable.SOME_STRING;
            case NAME, SIGN, NEWLINE -> NgramTable.SOME_NAME;
        };
    }
}
