package palaestra.codegen.remote;

import io.smallrye.faulttolerance.standalone.Configuration;
import io.smallrye.faulttolerance.standalone.StandaloneFaultTolerance;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutorService;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/**
 * The threads that calls of models run on: the container's virtual ones, because they do nothing but wait. Its ordinary
 * ones are 200 for everything, and whoever needs one beyond that is refused.
 */
public final class GuardThreads {

    private static final Logger LOG = System.getLogger(GuardThreads.class.getName());
    /** Defined at the start of the api module, because libraries cannot define any. */
    private static final String VIRTUAL_THREADS = "java:app/concurrent/model-calls";

    private GuardThreads() {
    }

    /** Finds the container's threads and makes the guards use them. */
    public static ExecutorService ofContainer() {
        try {
            ExecutorService threads = InitialContext.doLookup(VIRTUAL_THREADS);
            use(threads);
            return threads;
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no " + VIRTUAL_THREADS + ".", e);
        }
    }

    /** Ends the guards' timer. No guard of this application works afterwards. */
    public static void release() {
        try {
            StandaloneFaultTolerance.shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void use(ExecutorService threads) {
        Configuration configuration = () -> threads;
        try {
            StandaloneFaultTolerance.configure(configuration);
        } catch (IllegalStateException e) {
            LOG.log(Level.DEBUG, "The guards of this application have their threads already.");
        }
    }
}
