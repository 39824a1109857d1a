package palaestra.codegen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Language;

/** Tells the language of a file by the lines that only one of the known languages has; editors often do not say it. */
public final class LanguageGuess {

    private static final Map<Language, Pattern> TELLING_LINES = new EnumMap<>(Map.of(
            Language.PYTHON, Pattern.compile("(?m)^\\s*(?:(?:async )?def \\w+\\(|class \\w+(?:\\(.*\\))?:|from \\S+ import "
                    + "|import [\\w.]+(?: as \\w+)?$|elif .*:|except\\b.*:|(?:if|for|while|with) .*:$|@\\w+$|self\\.|# )"),
            Language.JAVA, Pattern.compile("(?m)^\\s*(?:package [\\w.]+;|import (?:static )?[\\w.]+(?:\\.\\*)?;|@Override\\b"
                    + "|(?:public|private|protected|abstract|final)\\s+\\w.*[({;]\\s*$|(?:int|long|double|boolean|String)"
                    + "(?:\\[\\])? \\w+\\s*[=;(])"),
            Language.JAVASCRIPT, Pattern.compile("(?m)^\\s*(?:(?:async )?function\\b|(?:const|let|var) [\\w{\\[]"
                    + "|import .* from ['\"]|export (?:default|const|function|class)\\b|module\\.exports|.*\\) => )")));

    private LanguageGuess() {
    }

    /** @return what the request says, else what its text tells; empty if that is nothing, or tells of two alike */
    public static Optional<Language> of(CompletionRequest request) {
        return request.language().or(() -> told(request.prefix() + "\n" + request.suffix()));
    }

    private static Optional<Language> told(String file) {
        Optional<Language> best = Optional.empty();
        long most = 0;
        for (Map.Entry<Language, Pattern> telling : TELLING_LINES.entrySet()) {
            long lines = telling.getValue().matcher(file).results().count();
            if (lines > most) {
                best = Optional.of(telling.getKey());
            } else if (lines == most) {
                best = Optional.empty();
            }
            most = Math.max(most, lines);
        }
        return best;
    }
}
