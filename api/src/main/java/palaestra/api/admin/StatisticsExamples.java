package palaestra.api.admin;

/** Examples for the API's documentation. */
final class StatisticsExamples {

    private static final String FIGURES = """
            "generations":3,"answered":2,"cancelled":0,"errors":1,\
            "causes":{"unreachable":0,"busy":0,"refused":0,"timedOut":1,"nonsense":0,"failed":0},\
            "promptTokens":120,"outputTokens":64,\
            "latencyMillis":{"p50":812.434,"p90":1624.868,"p95":1624.868,"p99":1624.868},\
            "firstTextMillis":{"p50":null,"p90":null,"p95":null,"p99":null}""";

    private static final String TIME = """
            "from":"2026-10-24T22:00:00Z","to":"2026-10-25T23:00:00Z","zone":"Europe/Berlin","step":"day",""";

    private static final String POINTS = """
            "points":[{"start":"2026-10-24T22:00:00Z","end":"2026-10-25T23:00:00Z",""" + FIGURES + "}]";

    private static final String TOTAL = "\"total\":{" + FIGURES + "}";

    private static final String PREVIOUS = """
            "previous":{"from":"2026-10-23T22:00:00Z","to":"2026-10-24T22:00:00Z",\
            "points":[{"start":"2026-10-23T22:00:00Z","end":"2026-10-24T22:00:00Z",""" + FIGURES + "}]," + TOTAL + "}";

    static final String REPORT = "{\"area\":\"generations\"," + TIME + "\"by\":\"model\"," + POINTS
            + ",\"groups\":[{\"name\":\"recall\"," + POINTS + "," + TOTAL + "}]," + TOTAL + "," + PREVIOUS + "}";

    static final String OVERVIEW = "{\"area\":\"overview\"," + TIME + "\"areas\":{\"generations\":{" + POINTS + ","
            + TOTAL + "," + PREVIOUS + "}},\"active\":{\"day\":2,\"week\":5,\"month\":9}}";

    static final String LIVE = "{\"at\":\"2026-10-25T09:12:30Z\",\"zone\":\"Europe/Berlin\","
            + "\"today\":{\"since\":\"2026-10-24T22:00:00Z\",\"generations\":{" + FIGURES + "},"
            + "\"accounts\":{\"registered\":1,\"signIns\":4,\"failedSignIns\":0,\"active\":2}},"
            + "\"lastHour\":{\"since\":\"2026-10-25T08:00:00Z\",\"generations\":{" + FIGURES + "}}}";

    private StatisticsExamples() {
    }
}
