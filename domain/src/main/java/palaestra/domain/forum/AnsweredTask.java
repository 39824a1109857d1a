package palaestra.domain.forum;

import java.util.List;

/** A task with answers to it, in ascending order of their ids. */
public record AnsweredTask(HelpTask task, List<Answer> answers) {

    public AnsweredTask {
        answers = List.copyOf(answers);
    }
}
