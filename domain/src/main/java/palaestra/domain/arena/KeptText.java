package palaestra.domain.arena;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.arena.PrivacyTable.Keeping;

/**
 * A text that may be stored. There is no other way to make one than to ask the table.
 */
public final class KeptText {

    private final Part part;
    private final int position;
    private final String content;
    private final Instant expiresAt;

    private KeptText(Part part, int position, String content, Instant expiresAt) {
        this.part = part;
        this.position = position;
        this.content = content;
        this.expiresAt = expiresAt;
    }

    /** Empty if the text must not be kept, or if there is none. */
    static Optional<KeptText> of(Privacy privacy, Part part, int position, String content, Instant now) {
        Keeping keeping = PrivacyTable.keeping(privacy, part);
        return keeping == Keeping.NEVER || content == null || content.isEmpty() ? Optional.empty()
                : Optional.of(new KeptText(part, position, content, PrivacyTable.end(keeping, now)));
    }

    public Part part() {
        return part;
    }

    /** Of the answer it belongs to; 0 for what belongs to the pair. */
    public int position() {
        return position;
    }

    public String content() {
        return content;
    }

    /** When it must be deleted; null for never. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
