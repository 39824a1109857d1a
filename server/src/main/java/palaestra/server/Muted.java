package palaestra.server;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;

/** Keeps others from printing to standard output. The log goes on: its handler has the stream already. */
final class Muted {

    private Muted() {
    }

    static <T> T call(Callable<T> noisy) throws Exception {
        PrintStream output = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            return noisy.call();
        } finally {
            System.setOut(output);
        }
    }
}
