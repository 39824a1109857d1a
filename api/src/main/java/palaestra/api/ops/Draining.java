package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.JMException;
import javax.management.ObjectName;
import palaestra.domain.generation.task.TaskRunner;

/**
 * Whether this node is on its way out and shall get no new work, and what it still has to do before. The launcher says
 * the one by a system property and asks for the other through JMX, because it shares no class with the application.
 */
@ApplicationScoped
public class Draining implements DrainingMXBean {

    /** Set to {@code true} by the launcher as soon as it is told to stop, before it undeploys anything. */
    static final String PROPERTY = "palaestra.draining";

    private static final String NAME = "palaestra:type=Draining";

    private final AtomicInteger requests = new AtomicInteger();
    private final TaskRunner tasks;
    private volatile boolean ending;

    protected Draining() {
        this(null);
    }

    @Inject
    public Draining(TaskRunner tasks) {
        this.tasks = tasks;
    }

    public boolean active() {
        return ending || Boolean.getBoolean(PROPERTY);
    }

    @Override
    public int getRequestsUnderWay() {
        return requests.get() + tasks.running();
    }

    void requestBegins() {
        requests.incrementAndGet();
    }

    void requestEnds() {
        requests.decrementAndGet();
    }

    void start(@Observes Prepared event) throws JMException {
        ObjectName name = new ObjectName(NAME);
        if (!ManagementFactory.getPlatformMBeanServer().isRegistered(name)) {
            ManagementFactory.getPlatformMBeanServer().registerMBean(this, name);
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws JMException {
        ending = true;
        ObjectName name = new ObjectName(NAME);
        if (ManagementFactory.getPlatformMBeanServer().isRegistered(name)) {
            ManagementFactory.getPlatformMBeanServer().unregisterMBean(name);
        }
    }
}
