package palaestra.codegen.remote;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * What all remote models share.
 *
 * @param calls threads of the calls that wait for their answers
 * @param streams connections of the answers that are streamed, on threads of their own: calls that wait must not
 *     keep a stream from flowing
 */
public record Connections(Executor calls, StreamClient streams, Runnable release) {

    private static final String THREAD_FACTORY = "java:comp/DefaultManagedThreadFactory";
    private static final int STREAM_THREADS = Math.max(4, Runtime.getRuntime().availableProcessors());

    /** On threads of the container's. */
    public static Connections ofContainer() {
        try {
            ThreadFactory factory = InitialContext.doLookup(THREAD_FACTORY);
            ExecutorService calls = GuardThreads.ofContainer();
            ExecutorService streams = Executors.newFixedThreadPool(STREAM_THREADS, factory);
            return new Connections(calls, new StreamClient(streams), () -> {
                GuardThreads.release();
                streams.shutdownNow();
            });
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no " + THREAD_FACTORY + ".", e);
        }
    }

    /** On the threads given, which stay the caller's. */
    public static Connections on(Executor threads) {
        return new Connections(threads, new StreamClient(threads), () -> { });
    }

    /** Ends the threads that are this object's own. No model that uses them works afterwards. */
    public void close() {
        release.run();
    }
}
