package palaestra.domain.arena;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import palaestra.domain.arena.pairing.LatencySums;

/** How long models took. Every method needs a transaction. */
public interface Latencies {

    void add(String model, TaskKind kind, LocalDate day, Duration latency);

    /** The history of each model since that day. */
    Map<String, LatencySums> since(TaskKind kind, LocalDate day);
}
