package palaestra.domain.forum;

import palaestra.domain.shared.Invalid;

/** How long a text may be, in code points: a letter outside Unicode's first plane is one character, as people count. */
record TextBounds(String name, int min, int max) {

    /** @throws Invalid if the text is null, too short, too long, or holds a NUL, which cannot be stored */
    String checked(String text) {
        if (text == null || !contains(text) || text.indexOf('\0') >= 0) {
            throw new Invalid(name + ": must have " + min + " to " + max + " characters");
        }
        return text;
    }

    private boolean contains(String text) {
        int length = text.codePointCount(0, text.length());
        return length >= min && length <= max;
    }
}
