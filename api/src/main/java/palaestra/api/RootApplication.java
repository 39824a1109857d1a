package palaestra.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.account.RegistrationResource;
import palaestra.api.account.SessionResource;
import palaestra.api.aicreator.BanResource;
import palaestra.api.aicreator.ChatAdministrationResource;
import palaestra.api.aicreator.ChatHistoryResource;
import palaestra.api.aicreator.HealthResource;
import palaestra.api.aicreator.ProfileResource;
import palaestra.api.aicreator.SignInResource;
import palaestra.api.arena.AdministrationResource;
import palaestra.api.arena.ArenaUsersResource;
import palaestra.api.arena.BoardResource;
import palaestra.api.arena.PairsResource;
import palaestra.api.arena.ReportsResource;
import palaestra.api.arena.ScoresResource;
import palaestra.api.errors.FailureMapper;
import palaestra.api.errors.RouteFilter;
import palaestra.api.errors.ValidationFailureMapper;
import palaestra.api.json.JsonProvider;
import palaestra.api.openai.KeysResource;
import palaestra.api.security.AuthorizationFilter;
import palaestra.api.security.BodyLimitFilter;
import palaestra.api.security.CallerFilter;
import palaestra.api.security.CorsFilter;
import palaestra.api.security.OriginFilter;
import palaestra.api.security.SessionCookie;
import palaestra.api.smartcoder.AnswersResource;
import palaestra.api.smartcoder.AuthenticationResource;
import palaestra.api.smartcoder.CreateItemResource;
import palaestra.api.smartcoder.OriginalUsersResource;
import palaestra.api.smartcoder.TaskListsResource;
import palaestra.api.smartcoder.TasksResource;
import palaestra.api.smartcoder.UsersResource;

/** The dialects whose paths begin at the root. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info = @Info(title = "Palaestra", version = "0.1.0",
                description = "A self-hosted AI coding platform that speaks the dialects of five existing ones.",
                license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        tags = {
            @Tag(name = "SmartCoder",
                    description = "Accounts, forum and code generation as SmartCoder's clients know them"),
            @Tag(name = "OpenAI", description = "Models for the clients of OpenAI's API, and the keys they sign in by"),
            @Tag(name = "Administration",
                    description = "Figures of the whole platform, and what else administrators need"),
            @Tag(name = "Course platform",
                    description = "Rehearsals of courses, accounts and administration as the course platform's clients "
                            + "know them"),
            @Tag(name = "Copilot Arena", description = "Two models, one judge: as the arena's editor extension knows it"),
            @Tag(name = "AICreator", description = "Accounts and chat histories as AICreator's clients know them"),
            @Tag(name = "Pages", description = "The session of a browser, for Palaestra's own pages"),
            @Tag(name = "AIDeer",
                    description = "Accounts, chats, presets and tasks as AIDeer's clients know them")})
@SecurityScheme(securitySchemeName = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT",
        description = "The token that every sign-in answers with.")
@SecurityScheme(securitySchemeName = "cookie", type = SecuritySchemeType.APIKEY, in = SecuritySchemeIn.COOKIE,
        apiKeyName = SessionCookie.NAME, description = "The same token, as sign-in leaves it with a browser.")
public class RootApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(
                AnswersResource.class, AuthenticationResource.class, CreateItemResource.class,
                OriginalUsersResource.class, TaskListsResource.class, TasksResource.class, UsersResource.class,
                HealthResource.class, SignInResource.class, ProfileResource.class, BanResource.class,
                ChatHistoryResource.class, ChatAdministrationResource.class,
                KeysResource.class, RegistrationResource.class, SessionResource.class,
                PairsResource.class, ReportsResource.class, ScoresResource.class, ArenaUsersResource.class,
                BoardResource.class, AdministrationResource.class,
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
