package palaestra.api.admin;

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

/** The administrators' own part of the API. */
@ApplicationPath("/admin/api")
public class AdminApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AccountsResource.class, AccountActionsResource.class, AdminCodesResource.class,
                AdminModelsResource.class, AuditResource.class, CourseTasksResource.class,
                GenerationTasksResource.class,
                StatisticsResource.class, LiveStatisticsResource.class,
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
