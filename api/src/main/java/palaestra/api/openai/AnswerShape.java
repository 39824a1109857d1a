package palaestra.api.openai;

import java.util.List;
import java.util.Locale;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/** How one kind of answer looks, whole and in chunks. */
interface AnswerShape {

    Object whole(Generated generated);

    /** What comes before the first text. */
    List<Object> opening();

    Object piece(String text);

    /** That the answer has ended. */
    Object closing(Finish finish);

    /** The tokens, after the end. */
    Object usage(Generated generated);

    /** As OpenAI names it. */
    static String reason(Finish finish) {
        return finish.name().toLowerCase(Locale.ROOT);
    }
}
