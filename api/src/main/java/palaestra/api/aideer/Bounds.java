package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Between which numbers a number must be.
 *
 * @param minIncluded whether it may be the lower one itself
 * @param maxIncluded whether it may be the upper one itself
 */
record Bounds(BigDecimal min, boolean minIncluded, BigDecimal max, boolean maxIncluded) {

    static Bounds closed(long min, long max) {
        return new Bounds(BigDecimal.valueOf(min), true, BigDecimal.valueOf(max), true);
    }

    /** The lower one is included, the upper one is not. */
    static Bounds below(long min, long max) {
        return new Bounds(BigDecimal.valueOf(min), true, BigDecimal.valueOf(max), false);
    }

    /** Neither is included. */
    static Bounds between(long min, long max) {
        return new Bounds(BigDecimal.valueOf(min), false, BigDecimal.valueOf(max), false);
    }

    /** @return empty if something is wrong, which is among the errors then */
    Optional<BigDecimal> read(JsonNode node, List<Object> place, boolean whole, List<FieldError> errors) {
        if (!node.isNumber() && !node.isTextual()) {
            errors.add(whole ? FieldError.of("int_type", place, "Input should be a valid integer")
                    : FieldError.of("float_type", place, "Input should be a valid number"));
            return Optional.empty();
        }
        return read(node.isNumber() ? node.decimalValue().toString() : node.textValue(), place, whole, errors);
    }

    /** @return empty if something is wrong, which is among the errors then */
    Optional<BigDecimal> read(String text, List<Object> place, boolean whole, List<FieldError> errors) {
        // So long and no longer, because numbers are compared digit by digit.
        if (!text.matches("[+-]?(\\d{1,40}(\\.\\d{0,40})?|\\.\\d{1,40})([eE][+-]?\\d{1,3})?")) {
            errors.add(whole
                    ? FieldError.of("int_parsing", place,
                            "Input should be a valid integer, unable to parse string as an integer")
                    : FieldError.of("float_parsing", place,
                            "Input should be a valid number, unable to parse string as a number"));
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        Optional<FieldError> error = outside(number, place).or(() -> whole ? fraction(number, place)
                : Optional.empty());
        error.ifPresent(errors::add);
        return error.isPresent() ? Optional.empty() : Optional.of(number);
    }

    private Optional<FieldError> outside(BigDecimal number, List<Object> place) {
        int low = number.compareTo(min);
        if (low < 0 || low == 0 && !minIncluded) {
            return Optional.of(minIncluded
                    ? told("greater_than_equal", place, "greater than or equal to " + min, "ge", min)
                    : told("greater_than", place, "greater than " + min, "gt", min));
        }
        int high = number.compareTo(max);
        if (high > 0 || high == 0 && !maxIncluded) {
            return Optional.of(maxIncluded
                    ? told("less_than_equal", place, "less than or equal to " + max, "le", max)
                    : told("less_than", place, "less than " + max, "lt", max));
        }
        return Optional.empty();
    }

    private static Optional<FieldError> fraction(BigDecimal number, List<Object> place) {
        return number.stripTrailingZeros().scale() <= 0 ? Optional.empty()
                : Optional.of(FieldError.of("int_from_float", place,
                        "Input should be a valid integer, got a number with a fractional part"));
    }

    private static FieldError told(String type, List<Object> place, String allowed, String key, BigDecimal bound) {
        return new FieldError(type, place, "Input should be " + allowed, Map.of(key, bound));
    }
}
