package palaestra.api.ops;

/** What the launcher watches before it undeploys the application. */
public interface DrainingMXBean {

    /** How many requests have not been answered yet. */
    int getRequestsUnderWay();
}
