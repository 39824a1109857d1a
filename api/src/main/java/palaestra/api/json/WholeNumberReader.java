package palaestra.api.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;

/** Reads a whole number in any JSON spelling ({@code 128}, {@code 128.0}, {@code 1.28e2}) and nothing else. */
class WholeNumberReader<T extends Number> extends StdScalarDeserializer<T> {

    private final BigDecimal min;
    private final BigDecimal max;
    private final Function<BigDecimal, T> conversion;

    private WholeNumberReader(Class<T> type, long min, long max, Function<BigDecimal, T> conversion) {
        super(type);
        this.min = BigDecimal.valueOf(min);
        this.max = BigDecimal.valueOf(max);
        this.conversion = conversion;
    }

    static WholeNumberReader<Integer> ofInteger() {
        return new WholeNumberReader<>(Integer.class, Integer.MIN_VALUE, Integer.MAX_VALUE, BigDecimal::intValueExact);
    }

    static WholeNumberReader<Long> ofLong() {
        return new WholeNumberReader<>(Long.class, Long.MIN_VALUE, Long.MAX_VALUE, BigDecimal::longValueExact);
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonToken token = parser.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            return (T) context.handleUnexpectedToken(handledType(), parser);
        }
        BigDecimal number = parser.getDecimalValue();
        // The range first: it is cheap for 1e999999999 too, which must never be written out digit by digit.
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0 || number.stripTrailingZeros().scale() > 0) {
            return (T) context.handleWeirdNumberValue(handledType(), 0, "not a whole number in range");
        }
        return conversion.apply(number);
    }
}
