package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Writes down what was shown, and no more of it than the table of privacy allows. */
@ApplicationScoped
@Transactional
public class PairBook {

    private final Pairs pairs;
    private final ArenaUsers users;
    private final Latencies latencies;

    protected PairBook() {
        this(null, null, null);
    }

    @Inject
    public PairBook(Pairs pairs, ArenaUsers users, Latencies latencies) {
        this.pairs = pairs;
        this.users = users;
        this.latencies = latencies;
    }

    /** How long a model took. */
    public record Timing(String model, Duration latency) {
    }

    public void write(ShownPair pair, List<Timing> timings) {
        ArenaUser user = users.ensure(pair.wish().userId(), pair.at());
        pairs.add(pair, user.id(), texts(pair));
        LocalDate day = LocalDate.ofInstant(pair.at(), ZoneOffset.UTC);
        timings.stream().sorted((one, other) -> one.model().compareTo(other.model()))
                .forEach(timing -> latencies.add(timing.model(), pair.wish().kind(), day, timing.latency()));
    }

    private static List<KeptText> texts(ShownPair pair) {
        PairWish wish = pair.wish();
        Instant now = pair.at();
        List<KeptText> texts = new ArrayList<>();
        KeptText.of(wish.privacy(), Part.PREFIX, 0, wish.prefix(), now).ifPresent(texts::add);
        KeptText.of(wish.privacy(), Part.SUFFIX, 0, wish.suffix(), now).ifPresent(texts::add);
        KeptText.of(wish.privacy(), Part.CODE, 0, wish.code(), now).ifPresent(texts::add);
        KeptText.of(wish.privacy(), Part.INSTRUCTION, 0, wish.instruction(), now).ifPresent(texts::add);
        for (int i = 0; i < pair.items().size(); i++) {
            KeptText.of(wish.privacy(), Part.ANSWER, i, pair.items().get(i).answer(), now).ifPresent(texts::add);
        }
        return texts;
    }
}
