package palaestra.persistence.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.Allowance;
import palaestra.domain.generation.TokenPrice;
import palaestra.domain.generation.task.Ending;
import palaestra.domain.generation.task.GenerationTask;
import palaestra.domain.generation.task.GenerationTasks;
import palaestra.domain.generation.task.TaskId;
import palaestra.domain.generation.task.TaskKind;
import palaestra.domain.generation.task.TaskState;
import palaestra.persistence.shared.NativeSql;

/** Tasks in the tables {@code generation_task} and {@code generation_event}. Nothing is read before it is changed. */
@ApplicationScoped
public class SqlGenerationTasks implements GenerationTasks {

    private static final String SELECT = """
            select id, owner_id, chat_id, kind, model, prompt_price, output_price, allowance, state, cancelled, fence,
                ending, answer, created_at from generation_task where id = ?1""";

    private final NativeSql sql;

    protected SqlGenerationTasks() {
        this.sql = null;
    }

    @Inject
    public SqlGenerationTasks(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public void add(GenerationTask task) {
        sql.run("""
                insert into generation_task (id, owner_id, chat_id, kind, model, prompt_price, output_price, allowance,
                    state, cancelled, fence, created_at, updated_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as bigint), ?9, ?10, ?11, ?12, ?12)""",
                task.id().value(), task.owner().value(), task.chat(), task.kind().name(), task.model(),
                task.price().prompt(), task.price().output(),
                task.allowance().limited() ? task.allowance().credits() : null, task.state().name(),
                task.cancelled(), task.fence(), Timestamp.from(task.createdAt()));
    }

    @Override
    public Optional<GenerationTask> find(TaskId id) {
        return sql.rows(SELECT, id.value()).map(SqlGenerationTasks::task).findFirst();
    }

    @Override
    public Optional<GenerationTask> claim(TaskId id, UUID node, Instant now, Instant until) {
        int claimed = sql.run("""
                update generation_task set state = 'RUNNING', node = ?2, lease_until = ?4, fence = fence + 1,
                    updated_at = ?3
                where id = ?1 and (state = 'PENDING' or state = 'RUNNING' and lease_until <= ?3)""", id.value(), node,
                Timestamp.from(now), Timestamp.from(until));
        return claimed == 1 ? find(id) : Optional.empty();
    }

    @Override
    public void renew(UUID node, Instant until) {
        sql.run("update generation_task set lease_until = ?2 where node = ?1 and state = 'RUNNING'", node,
                Timestamp.from(until));
    }

    @Override
    public void giveUp(TaskId id, int fence, Instant now) {
        sql.run("update generation_task set lease_until = ?3 where id = ?1 and fence = ?2 and state = 'RUNNING'",
                id.value(), fence, Timestamp.from(now));
    }

    @Override
    public List<TaskId> abandoned(Instant now, Instant pendingSince, int limit) {
        return ids(sql.column("""
                select id from generation_task where state in ('PENDING', 'RUNNING')
                    and (state = 'PENDING' and created_at <= ?2 or state = 'RUNNING' and lease_until <= ?1)
                order by created_at limit ?3""", Timestamp.from(now), Timestamp.from(pendingSince), limit));
    }

    @Override
    public boolean log(TaskId id, int fence, int number, List<String> pieces) {
        boolean all = true;
        for (int i = 0; i < pieces.size() && all; i++) {
            all = sql.run("""
                    insert into generation_event (task_id, fence, number, piece)
                    select id, fence, ?3, ?4 from generation_task where id = ?1 and fence = ?2 and state = 'RUNNING'""",
                    id.value(), fence, number + i, pieces.get(i)) == 1;
        }
        return all;
    }

    @Override
    public List<String> logged(TaskId id, int from) {
        return sql.column("""
                select e.piece from generation_event e join generation_task t on t.id = e.task_id and t.fence = e.fence
                where e.task_id = ?1 and e.number >= ?2 order by e.number""", id.value(), from)
                .map(String.class::cast).toList();
    }

    @Override
    public boolean everLogged(TaskId id) {
        return sql.column("select number from generation_event where task_id = ?1 limit 1", id.value())
                .findFirst().isPresent();
    }

    @Override
    public boolean end(TaskId id, int fence, Ending ending, String text, Instant now) {
        return sql.run("""
                update generation_task set state = ?3, ending = ?4, answer = ?5, updated_at = ?6
                where id = ?1 and fence = ?2 and state = 'RUNNING'""", id.value(), fence, ending.state().name(),
                ending.name(), text, Timestamp.from(now)) == 1;
    }

    @Override
    public boolean cancel(TaskId id, Instant now) {
        return sql.run("""
                update generation_task set cancelled = true, updated_at = ?2
                where id = ?1 and state in ('PENDING', 'RUNNING')""", id.value(), Timestamp.from(now)) == 1;
    }

    @Override
    public List<TaskId> cancelled(UUID node) {
        return ids(sql.column("select id from generation_task where node = ?1 and state = 'RUNNING' and cancelled",
                node));
    }

    @Override
    public boolean delete(TaskId id) {
        return sql.run("delete from generation_task where id = ?1 and state in ('FINISHED', 'FAILED')",
                id.value()) == 1;
    }

    @Override
    public int deleteEndedBefore(Instant time, int limit) {
        return sql.run("""
                delete from generation_task where id in (
                    select id from generation_task where state in ('FINISHED', 'FAILED') and updated_at < ?1
                    order by updated_at limit ?2 for update skip locked)""", Timestamp.from(time), limit);
    }

    @Override
    public boolean leaseStream(TaskId id, UUID stream, UUID node, Instant now, Instant until) {
        return sql.run("""
                update generation_task set streamed_by = ?2, stream_node = ?3, streamed_until = ?5
                where id = ?1 and (streamed_by is null or streamed_until <= ?4)""", id.value(), stream, node,
                Timestamp.from(now), Timestamp.from(until)) == 1;
    }

    @Override
    public void renewStreams(UUID node, Instant until) {
        sql.run("update generation_task set streamed_until = ?2 where stream_node = ?1 and streamed_by is not null",
                node, Timestamp.from(until));
    }

    @Override
    public void releaseStream(TaskId id, UUID stream) {
        sql.run("""
                update generation_task set streamed_by = null, stream_node = null, streamed_until = null
                where id = ?1 and streamed_by = ?2""", id.value(), stream);
    }

    private static List<TaskId> ids(Stream<?> column) {
        return column.map(id -> new TaskId((UUID) id)).toList();
    }

    private static GenerationTask task(Object[] row) {
        return new GenerationTask(new TaskId((UUID) row[0]), new AccountId((Long) row[1]), (UUID) row[2],
                TaskKind.valueOf((String) row[3]), (String) row[4], new TokenPrice((Long) row[5], (Long) row[6]),
                row[7] == null ? Allowance.UNLIMITED : Allowance.of((Long) row[7]),
                TaskState.valueOf((String) row[8]), (Boolean) row[9], (Integer) row[10],
                Optional.ofNullable((String) row[11]).map(Ending::valueOf), Optional.ofNullable((String) row[12]),
                ((Timestamp) row[13]).toInstant());
    }
}
