package palaestra.codegen.remote;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The servers of one model. */
final class Servers {

    private final List<Server> all;

    Servers(List<Server> all) {
        this.all = List.copyOf(all);
    }

    /** In the order in which a call shall try them: by chance, after their weights; those that only help out last. */
    List<Server> inOrder() {
        if (all.size() == 1) {
            return all;
        }
        Map<Server, Double> ranks = all.stream().collect(Collectors.toMap(Function.identity(), Servers::rank));
        return all.stream().sorted(Comparator.comparing(ranks::get)).toList();
    }

    /** The smallest of exponentially distributed ranks belongs to each server as often as its weight demands. */
    private static double rank(Server server) {
        double chance = -Math.log(1 - ThreadLocalRandom.current().nextDouble());
        return server.weight() == 0 ? Double.MAX_VALUE : chance / server.weight();
    }

    /** The shortest time after which one of those servers wants calls again that are well but want a pause now. */
    Duration pause() {
        return all.stream().filter(server -> !server.standing().isDown()).map(server -> server.standing().pause())
                .min(Comparator.naturalOrder()).orElse(Duration.ZERO);
    }

    void probe(Runnable onLife) {
        all.forEach(server -> server.probe(onLife));
    }

    /** One sentence for operators; empty if all is well. */
    String complaint() {
        long dead = all.stream().filter(server -> server.standing().isDown()).count();
        return dead == 0 || all.size() == 1 ? "" : dead + " of " + all.size() + " servers are given up for now.";
    }
}
