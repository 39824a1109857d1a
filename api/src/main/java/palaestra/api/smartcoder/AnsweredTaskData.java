package palaestra.api.smartcoder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.forum.AnsweredTask;

/** A task and the answers to it. */
@Schema(name = "SmartCoderAnsweredTask")
public record AnsweredTaskData(TaskData task, List<AnswerData> answerList) {

    static AnsweredTaskData of(AnsweredTask answered) {
        return new AnsweredTaskData(TaskData.of(answered.task()),
                answered.answers().stream().map(AnswerData::of).toList());
    }
}
