package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.course.CourseTaskState;
import palaestra.domain.course.TaskCounts;
import palaestra.domain.course.UserConfigService;

/** An account with all that belongs to it. */
@Schema(name = "CourseProfile")
public record ProfileData(User user, Statistics statistics) {

    /** The account with its configuration. */
    @Schema(name = "CourseProfileUser")
    public record User(long id, String username, String email, String role,
            @JsonProperty("is_active") boolean active, @JsonProperty("email_verified") boolean emailVerified,
            @JsonProperty("created_at") Instant createdAt, @JsonProperty("last_login") Instant lastLogin,
            ConfigData config) {
    }

    /** What the account did. */
    @Schema(name = "CourseProfileStatistics")
    public record Statistics(Tasks tasks) {
    }

    /** How many tasks there are. */
    @Schema(name = "CourseTaskCounts")
    public record Tasks(long total, long pending, long running, long paused, long completed, long failed,
            long cancelled) {
    }

    static ProfileData of(Account account, UserConfigService.View config, TaskCounts counts) {
        UserData user = UserData.of(account);
        return new ProfileData(new User(user.id(), user.username(), user.email(), user.role(), user.active(),
                user.emailVerified(), user.createdAt(), user.lastLogin(), ConfigData.of(config)),
                new Statistics(new Tasks(counts.total(), counts.of(CourseTaskState.PENDING),
                        counts.of(CourseTaskState.RUNNING), counts.of(CourseTaskState.PAUSED),
                        counts.of(CourseTaskState.COMPLETED), counts.of(CourseTaskState.FAILED),
                        counts.of(CourseTaskState.CANCELLED))));
    }
}
