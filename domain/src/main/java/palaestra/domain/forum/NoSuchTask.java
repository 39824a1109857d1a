package palaestra.domain.forum;

import palaestra.domain.shared.NotFound;

/** No help task has that number. */
public class NoSuchTask extends NotFound {

    public NoSuchTask() {
        super("The task does not exist");
    }
}
