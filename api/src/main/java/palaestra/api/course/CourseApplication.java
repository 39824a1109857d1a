package palaestra.api.course;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import palaestra.api.errors.FailureMapper;
import palaestra.api.errors.RouteFilter;
import palaestra.api.errors.ValidationFailureMapper;
import palaestra.api.json.JsonProvider;
import palaestra.api.security.AuthorizationFilter;
import palaestra.api.security.BodyLimitFilter;
import palaestra.api.security.CallerFilter;
import palaestra.api.security.CorsFilter;
import palaestra.api.security.OriginFilter;

/** The course platform. */
@ApplicationPath("/api")
public class CourseApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AuthResource.class, OwnSessionResource.class, OwnAccountResource.class, OwnConfigResource.class,
                TasksResource.class, TaskActionsResource.class, CoursesResource.class,
                AdminUsersResource.class, AdminTasksResource.class, AdminCoursesResource.class, AdminResource.class,
                SmtpResource.class, SystemParametersResource.class, HealthResource.class,
                AuthorizationFilter.class, BodyLimitFilter.class, CallerFilter.class, CorsFilter.class,
                OriginFilter.class,
                FailureMapper.class, RouteFilter.class, ValidationFailureMapper.class, JsonProvider.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                JsonProvider.EXCLUSIVE, JsonProvider.class.getSimpleName(),
                "jersey.config.server.wadl.disableWadl", true);
    }
}
