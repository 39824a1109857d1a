package palaestra.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** The JSON is well-formed, and one of its strings holds a character that cannot be stored. */
public class UnstorableText extends MismatchedInputException {

    UnstorableText(JsonParser parser) {
        super(parser, "a string holds a NUL or half of a surrogate pair", String.class);
    }
}
