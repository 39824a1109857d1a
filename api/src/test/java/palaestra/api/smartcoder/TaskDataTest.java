package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.api.json.JsonFormat;
import palaestra.domain.account.AccountId;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.TaskSummary;

class TaskDataTest {

    @ParameterizedTest
    @CsvSource({"0123456789,0123456789", "0123456789a,0123456789...", "x,x",
        "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
                + "\uD83D\uDE00x,\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
                + "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00..."})
    void moreThanTenCharactersAreTheFirstTenAndThreeDots(String opening, String shown) {
        assertThat(TaskData.of(summary(opening)).content()).isEqualTo(shown);
    }

    @Test
    void theFieldsStandInTheDocumentsOrderAndNoneIsLeftOut() throws JsonProcessingException {
        TaskSummary anonymous = new TaskSummary(new HelpTaskId(2), Optional.empty(), "short", HelpTaskState.FINISHED,
                Optional.empty());
        Envelope<List<TaskData>> rows = Envelope.rows(
                List.of(TaskData.of(summary("short")), TaskData.of(anonymous)), 7);

        assertThat(JsonFormat.mapper().writeValueAsString(rows)).isEqualTo(
                "{\"code\":200,\"message\":\"success\",\"msg\":\"success\",\"total\":7,\"data\":["
                + "{\"taskId\":1,\"userId\":3,\"content\":\"short\",\"finished\":0,\"codeType\":\"java\"},"
                + "{\"taskId\":2,\"userId\":null,\"content\":\"short\",\"finished\":1,\"codeType\":null}]}");
    }

    @Test
    void passwordsAndContentsStayOutOfLogs() {
        assertThat(new ChangePasswordRequest("ada", "old secret", "new secret").toString()).doesNotContain("secret");
        assertThat(new AddTaskRequest(1L, 2L, "secret", 0, "java").toString()).doesNotContain("secret");
        assertThat(new AddAnswerRequest(1L, 2L, 3L, "secret", 0).toString()).doesNotContain("secret");
    }

    private static TaskSummary summary(String opening) {
        return new TaskSummary(new HelpTaskId(1), Optional.of(new AccountId(3)), opening, HelpTaskState.OPEN,
                Optional.of("java"));
    }
}
