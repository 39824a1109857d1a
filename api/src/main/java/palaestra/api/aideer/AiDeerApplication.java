package palaestra.api.aideer;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import palaestra.api.json.JsonProvider;
import palaestra.api.security.CallerFilter;
import palaestra.api.security.CorsFilter;
import palaestra.api.security.OriginFilter;

/** AIDeer's dialect. */
@ApplicationPath(AiDeerApplication.PATH)
public class AiDeerApplication extends Application {

    static final String PATH = "/api/v1";
    static final String DIALECT = "aideer";

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                UsersResource.class, MeResource.class, LikesResource.class, PasswordsResource.class,
                SessionResource.class, WechatResource.class, UtilsResource.class, ChatsResource.class,
                PresetsResource.class, TasksResource.class, CreditsResource.class, CodesResource.class,
                Gate.class, TrailingSlashes.class, CallerFilter.class, CorsFilter.class, OriginFilter.class,
                RefusalMapper.class, JsonProvider.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of(
                JsonProvider.EXCLUSIVE, JsonProvider.class.getSimpleName(),
                "jersey.config.server.wadl.disableWadl", true,
                // Clients know better than the server under which name they reached it.
                "jersey.config.server.headers.location.relative.resolution.disabled", true);
    }
}
