package palaestra.domain.forum;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Both ports of the forum, in lists. Like the database, it lets one answer of a task be adopted at a time. */
final class MemoryForum {

    final List<HelpTask> taskRows = new ArrayList<>();
    final List<Answer> answerRows = new ArrayList<>();
    final HelpTasks tasks = new Tasks();
    final Answers answers = new AllAnswers();

    List<Answer> adoptedOf(HelpTask task) {
        return answerRows.stream().filter(answer -> answer.task().equals(task.id()) && answer.accepted()).toList();
    }

    private static void number(Object row, long id) {
        try {
            Field field = row.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(row, id);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> List<T> part(List<T> all, Window window) {
        return all.stream().skip(window.offset()).limit(window.limit()).toList();
    }

    private final class Tasks implements HelpTasks {

        @Override
        public void add(HelpTask task) {
            taskRows.add(task);
            number(task, taskRows.size());
        }

        @Override
        public Optional<HelpTask> find(HelpTaskId id) {
            return taskRows.stream().filter(task -> task.id().equals(id)).findFirst();
        }

        @Override
        public Optional<HelpTask> lock(HelpTaskId id) {
            return find(id);
        }

        @Override
        public TaskList list(TaskFilter filter, Window window) {
            List<TaskSummary> all = taskRows.stream()
                    .filter(task -> filter.owner().isEmpty() || filter.owner().equals(task.owner()))
                    .filter(task -> filter.state().isEmpty() || filter.state().get() == task.state())
                    .map(task -> new TaskSummary(task.id(), task.owner(), task.content(), task.state(),
                            task.codeType()))
                    .toList();
            return new TaskList(part(all, window), all.size());
        }

        @Override
        public void removePrivateOf(AccountId owner) {
            taskRows.removeIf(task -> task.owner().filter(owner::equals).isPresent() && !task.asked()
                    && answerRows.stream().noneMatch(answer -> answer.task().equals(task.id())));
        }
    }

    private final class AllAnswers implements Answers {

        @Override
        public void add(Answer answer) {
            tasks.find(answer.task()).orElseThrow(NoSuchTask::new);
            answerRows.add(answer);
            number(answer, answerRows.size());
        }

        @Override
        public Optional<Answer> find(AnswerId id) {
            return answerRows.stream().filter(answer -> answer.id().equals(id)).findFirst();
        }

        @Override
        public Optional<HelpTaskId> taskOf(AnswerId id) {
            return find(id).map(Answer::task);
        }

        @Override
        public List<Answer> of(HelpTaskId task, Window window) {
            return part(answerRows.stream().filter(answer -> answer.task().equals(task)).toList(), window);
        }

        @Override
        public void releaseAdopted(HelpTaskId task) {
            answerRows.stream().filter(answer -> answer.task().equals(task)).forEach(Answer::release);
        }
    }
}
