package palaestra.domain.forum;

import palaestra.domain.shared.NotFound;

/** No answer has that number. */
public class NoSuchAnswer extends NotFound {

    public NoSuchAnswer() {
        super("The answer does not exist");
    }
}
