package palaestra.domain.chat;

import java.util.List;

/** A part of a list. @param total how many messages the whole list has */
public record ChatPage(List<HistoryMessage> messages, long total) {

    public ChatPage {
        messages = List.copyOf(messages);
    }
}
