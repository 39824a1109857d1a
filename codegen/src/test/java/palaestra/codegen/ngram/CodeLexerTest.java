package palaestra.codegen.ngram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;

class CodeLexerTest {

    @Property(tries = 500)
    void tokensAndTailAreTheWholeText(
            @ForAll @Chars({'\n', ' ', '\t', '"', '\'', '`', '#', '/', '*', '\\', '(', '}', '\uD83D', '\uDE00'})
            @CharRange(from = 'a', to = 'e') String text, @ForAll Syntax syntax) {
        CodeLexer.Lexed lexed = CodeLexer.lex(text, syntax, Indentation.of(text));
        StringBuilder again = new StringBuilder();
        lexed.lexemes().forEach(lexeme -> again.append(text, lexeme.start(), lexeme.end()));
        assertThat(again + text.substring(lexed.tail())).isEqualTo(text);
    }

    @Test
    void wordsKeepOneSpaceAndLinesSayHowMuchDeeperTheyAre() {
        assertThat(words("if (a>=1)  {\n  return 'x'\n}\n\nb", Syntax.JAVASCRIPT)).containsExactly("if", " (", "a",
                ">=", "1", ")", " {", "\n1", "return", " 'x'", "\n-1", "}", "\n\n0", "b");
    }

    @Test
    void commentsAndDocumentationAreNoWords() {
        assertThat(words("def f():\n    \"\"\"Says\n    much.\"\"\"\n    # why\n    pass  # here\n", Syntax.PYTHON))
                .containsExactly("def", " f", "(", ")", ":", "\n1", "pass");
        assertThat(words("a; // b\n/* c\n d */ e;", Syntax.JAVA)).containsExactly("a", ";", "\n0", "e", ";");
    }

    @Test
    void anUnknownLanguageHasNoComments() {
        assertThat(words("# a // b", Syntax.OTHER)).containsExactly("#", " a", " //", " b");
    }

    @Test
    void aStringThatIsNotClosedIsOpen() {
        List<Lexeme> lexemes = CodeLexer.lex("x = 'ab", Syntax.PYTHON, new Indentation("  ")).lexemes();
        assertThat(lexemes.get(2)).isEqualTo(new Lexeme(Lexeme.Kind.STRING, " 'ab", 3, 7, true));
    }

    @Test
    void tabsAreLevelsWhereTabsIndent() {
        assertThat(Indentation.of("a\n\tb\n\t\tc\n")).isEqualTo(new Indentation("\t"));
        assertThat(words("a\n\tb\n\t\tc\nd", Syntax.OTHER)).containsExactly("a", "\n1", "b", "\n1", "c", "\n-2", "d");
    }

    private static List<String> words(String text, Syntax syntax) {
        return CodeLexer.lex(text, syntax, Indentation.of(text)).lexemes().stream().map(Lexeme::word).toList();
    }
}
