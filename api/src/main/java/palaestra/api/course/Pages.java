package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import palaestra.domain.course.SystemParameter;
import palaestra.domain.course.SystemParameters;
import palaestra.domain.course.TaskWindow;

/** Pages of administrators' lists, as long as administrators set. */
@ApplicationScoped
public class Pages {

    private final SystemParameters parameters;

    protected Pages() {
        this(null);
    }

    @Inject
    public Pages(SystemParameters parameters) {
        this.parameters = parameters;
    }

    /** @throws palaestra.domain.shared.Invalid if a number is none, or out of its bounds */
    PageRequest of(MultivaluedMap<String, String> query) {
        return of(query, Integer.MAX_VALUE);
    }

    /** The same for tasks, of which no page holds more than a task list may. */
    PageRequest ofTasks(MultivaluedMap<String, String> query) {
        return of(query, TaskWindow.MAX_SIZE);
    }

    private PageRequest of(MultivaluedMap<String, String> query, int atMost) {
        int most = Math.min(parameters.get(SystemParameter.MAX_PAGE_SIZE), atMost);
        return PageRequest.of(query, Math.min(parameters.get(SystemParameter.PAGE_SIZE), most), most);
    }
}
