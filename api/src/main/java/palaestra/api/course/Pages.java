package palaestra.api.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import palaestra.domain.course.SystemParameter;
import palaestra.domain.course.SystemParameters;

/** Pages as long as administrators set. */
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
        int most = parameters.get(SystemParameter.MAX_PAGE_SIZE);
        return PageRequest.of(query, Math.min(parameters.get(SystemParameter.PAGE_SIZE), most), most);
    }
}
