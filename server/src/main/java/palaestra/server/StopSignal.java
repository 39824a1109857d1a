package palaestra.server;

import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * Turns SIGTERM and Ctrl-C into an orderly stop. By itself the JVM would exit with 128 plus the signal's number, and
 * run the stop hooks of the embedded parts all at once instead of the application's first.
 */
final class StopSignal {

    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();

    private StopSignal() {
    }

    static StopSignal install() {
        StopSignal stop = new StopSignal();
        stop.on("TERM", 0);
        stop.on("INT", 130);
        return stop;
    }

    /** Waits for the signal and tells with which code to exit after the stop. */
    int await() throws InterruptedException {
        try {
            return exitCode.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By reflection: the compiler's warning about {@code sun.misc} cannot be switched off, and we allow none. */
    private void on(String signalName, int code) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object complete = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, arguments) -> {
                        exitCode.complete(code);
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(signalName), complete);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JVM has no sun.misc.Signal", e);
        }
    }
}
