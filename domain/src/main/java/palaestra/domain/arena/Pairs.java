package palaestra.domain.arena;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The record of what was shown. Every method needs a transaction. */
public interface Pairs {

    /** @param texts what may be kept of it */
    void add(ShownPair pair, long user, Collection<KeptText> texts);

    /** Those of the items that there are. */
    Map<UUID, StoredItem> items(Collection<UUID> ids);

    /** Remembers the first time that the client said so. */
    void shown(UUID item, Instant now);

    /** Remembers the first time that the client said so. */
    void taken(UUID item, Instant now);

    /** Adds texts that came later; what there is already stays. */
    void keep(UUID pair, long user, Collection<KeptText> texts);

    /** The texts of those pairs that are kept for good. */
    Map<UUID, List<KeptContent>> research(Collection<UUID> pairs);

    /** Deletes at most {@code limit} texts whose time is over. */
    int removeExpired(Instant now, int limit);

    /** A text as it is stored. */
    record KeptContent(Part part, int position, String content) {
    }
}
