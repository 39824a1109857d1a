package palaestra.domain.chat;

/** Who may read a chat besides its owner: nobody, or everybody who is signed in. */
public enum ChatVisibility {
    PRIVATE, SHARED
}
