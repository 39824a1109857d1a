package palaestra.domain.chat;

/** Who speaks in a message. */
public enum MessageType {
    USER,
    AI
}
