package palaestra.domain.chat;

import palaestra.domain.shared.NotFound;

/** No chat has that identifier. */
public class NoSuchChat extends NotFound {

    public NoSuchChat() {
        super("Chat not found");
    }
}
