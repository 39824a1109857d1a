package palaestra.codegen.openai;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.function.IntSupplier;

/** The counts that servers may add to an answer. */
final class Usage {

    private Usage() {
    }

    static int count(JsonObject usage, String field, IntSupplier otherwise) {
        if (usage.get(field) instanceof JsonNumber number && number.doubleValue() >= 0
                && number.doubleValue() <= Integer.MAX_VALUE) {
            return number.intValue();
        }
        return otherwise.getAsInt();
    }
}
