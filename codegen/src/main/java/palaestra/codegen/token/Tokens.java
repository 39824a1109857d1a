package palaestra.codegen.token;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import com.knuddels.jtokkit.api.IntArrayList;

/** Counts and cuts text by {@code cl100k_base} tokens. Special tokens in the text count as ordinary characters. */
public final class Tokens {

    private static final Encoding CL100K =
            Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.CL100K_BASE);

    private Tokens() {
    }

    public static int count(String text) {
        return CL100K.countTokensOrdinary(text);
    }

    /** The longest beginning of the text that has at most so many tokens and ends with a whole character. */
    public static String cut(String text, int maxTokens) {
        if (count(text) <= maxTokens) {
            return text;
        }
        for (int size = maxTokens; size > 0; size--) {
            IntArrayList tokens = CL100K.encodeOrdinary(text, size).getTokens();
            String cut = CL100K.decode(tokens);
            if (text.startsWith(cut) && count(cut) <= maxTokens) {
                return cut;
            }
        }
        return "";
    }
}
