package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.SystemParameter;

/** How the platform is set up. */
@Schema(name = "CourseSystem")
public record SystemData(App app, Deploy deploy, Tasks task, Pagination pagination, Security security,
        Database database, Cors cors) {

    /** The process. */
    @Schema(name = "CourseSystemApp")
    public record App(String name, String version, boolean debug, String host, int port) {
    }

    /** @param mode {@code standalone} with a database of its own, else {@code cluster} */
    @Schema(name = "CourseSystemDeploy")
    public record Deploy(String mode) {
    }

    /** Limits of tasks. */
    @Schema(name = "CourseSystemTasks")
    public record Tasks(@JsonProperty("max_concurrent_tasks_per_user") int maxConcurrent,
            @JsonProperty("task_timeout") int timeout) {
    }

    /** Limits of lists. */
    @Schema(name = "CourseSystemPagination")
    public record Pagination(@JsonProperty("default_page_size") int defaultSize,
            @JsonProperty("max_page_size") int maxSize) {
    }

    /** How long proofs count. */
    @Schema(name = "CourseSystemSecurity")
    public record Security(@JsonProperty("jwt_expire_minutes") int jwtMinutes,
            @JsonProperty("email_verification_expire_minutes") int verificationMinutes,
            @JsonProperty("password_reset_expire_minutes") int resetMinutes) {
    }

    /** @param url without anything that is nobody's business */
    @Schema(name = "CourseSystemDatabase")
    public record Database(String url) {
    }

    /** Whose pages may call. */
    @Schema(name = "CourseSystemCors")
    public record Cors(List<String> origins) {
    }

    static SystemData of(ConfiguredSystem system, ToIntFunction<SystemParameter> parameters) {
        return new SystemData(
                new App("Palaestra", ConfiguredSystem.VERSION, system.debug(), system.host(), system.port()),
                new Deploy(system.embedded() ? "standalone" : "cluster"),
                new Tasks(parameters.applyAsInt(SystemParameter.MAX_CONCURRENT_TASKS_PER_USER),
                        parameters.applyAsInt(SystemParameter.TASK_TIMEOUT)),
                new Pagination(parameters.applyAsInt(SystemParameter.PAGE_SIZE),
                        parameters.applyAsInt(SystemParameter.MAX_PAGE_SIZE)),
                new Security(parameters.applyAsInt(SystemParameter.JWT_ACCESS_TOKEN_EXPIRE_MINUTES),
                        parameters.applyAsInt(SystemParameter.EMAIL_VERIFICATION_EXPIRE_MINUTES),
                        parameters.applyAsInt(SystemParameter.PASSWORD_RESET_EXPIRE_MINUTES)),
                new Database("postgresql://***"), new Cors(system.origins()));
    }
}
