package palaestra.codegen.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Iterator;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import palaestra.domain.generation.Generated;

/** Takes one question from server to server until one answers, while nobody has heard anything and time is left. */
final class Relay {

    private static final Logger LOG = System.getLogger(Relay.class.getName());

    private final Iterator<Server> servers;
    private final Function<Server, CompletionStage<Generated>> call;
    private final Predicate<Throwable> mayPassOn;
    private final BiConsumer<Generated, Throwable> atTheEnd;

    /**
     * @param mayPassOn whether, after such a failure, another server may be asked
     * @param atTheEnd gets the answer, or the last failure; null, null where no server was worth a call
     */
    Relay(Servers servers, Function<Server, CompletionStage<Generated>> call, Predicate<Throwable> mayPassOn,
            BiConsumer<Generated, Throwable> atTheEnd) {
        this.servers = servers.inOrder().iterator();
        this.call = call;
        this.mayPassOn = mayPassOn.and(Relay::anotherMayFareBetter);
        this.atTheEnd = atTheEnd;
    }

    void start() {
        next(null);
    }

    private void next(Throwable failure) {
        while (servers.hasNext()) {
            Server server = servers.next();
            if (server.admits()) {
                call.apply(server).whenComplete((answer, problem) -> ended(server, answer, problem));
                return;
            }
        }
        atTheEnd.accept(null, failure);
    }

    private void ended(Server server, Generated answer, Throwable problem) {
        Throwable cause = problem instanceof CompletionException ? problem.getCause() : problem;
        if (cause == null || !mayPassOn.test(cause)) {
            atTheEnd.accept(answer, cause);
        } else {
            if (servers.hasNext()) {
                LOG.log(Level.INFO, "Model {0} {1}.", server.name(), cause instanceof UpstreamFailure
                        ? cause.getMessage() : "is busy or late");
            }
            next(cause);
        }
    }

    private static boolean anotherMayFareBetter(Throwable failure) {
        return failure instanceof UpstreamFailure upstream ? !upstream.requestAtFault()
                : failure instanceof BulkheadException || failure instanceof TimeoutException;
    }
}
