package palaestra.codegen.recall;

import java.io.Reader;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Words of code and of its documentation: camelCase and snake_case come apart, English endings come off. */
public final class CodeAnalyzer extends Analyzer {

    private static final int PARTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE;

    /** The end of a run of capitals before a word of its own, as in URLCodec; not the one of URLs. */
    private static final Pattern CAPITALS_END = Pattern.compile("(?<=[A-Z])(?=[A-Z][a-z]{2})");

    @Override
    protected Reader initReader(String field, Reader text) {
        return new PatternReplaceCharFilter(CAPITALS_END, " ", text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        TokenStream parts = new WordDelimiterGraphFilter(words, PARTS, null);
        TokenStream meaningful = new StopFilter(new LowerCaseFilter(parts), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
        return new TokenStreamComponents(words, new PorterStemFilter(meaningful));
    }
}
