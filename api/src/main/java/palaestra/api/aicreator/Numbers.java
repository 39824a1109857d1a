package palaestra.api.aicreator;

import palaestra.domain.shared.Invalid;

/** Numbers in paths and queries. Read here, because JAX-RS would call a path with another text unknown. */
final class Numbers {

    private Numbers() {
    }

    /** @throws Invalid if the text is no positive whole number of at most 63 bits */
    static long positive(String field, String text) {
        try {
            long number = Long.parseLong(text == null ? "" : text.strip());
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, without what the caller sent.
        }
        throw new Invalid(field + ": must be a positive whole number");
    }
}
