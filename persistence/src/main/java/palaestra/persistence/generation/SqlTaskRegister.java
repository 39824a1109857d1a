package palaestra.persistence.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.task.Ending;
import palaestra.domain.generation.task.TaskId;
import palaestra.domain.generation.task.TaskKind;
import palaestra.domain.generation.task.TaskLine;
import palaestra.domain.generation.task.TaskRegister;
import palaestra.domain.generation.task.TaskState;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;
import palaestra.persistence.shared.NativeSql;

/** Pages of the table {@code generation_task} with the names of the owners. */
@ApplicationScoped
public class SqlTaskRegister implements TaskRegister {

    private final NativeSql sql;

    protected SqlTaskRegister() {
        this.sql = null;
    }

    @Inject
    public SqlTaskRegister(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public Found<TaskLine> search(Optional<TaskState> state, Optional<AccountId> owner, Rows rows) {
        String condition = "t.created_at is not null"
                + state.map(wanted -> " and t.state = '" + wanted.name() + "'").orElse("")
                + owner.map(account -> " and t.owner_id = " + account.value()).orElse("");
        long total = (Long) sql.column("select count(t.created_at) from generation_task t where " + condition)
                .findFirst().orElseThrow();
        if (rows.offset() >= total) {
            return new Found<>(List.of(), total);
        }
        return new Found<>(sql.rows("""
                select t.id, t.owner_id, a.username, t.kind, t.model, t.state, t.ending, t.cancelled, t.created_at,
                    t.updated_at
                from generation_task t join account a on a.id = t.owner_id
                where %s order by t.created_at desc, t.id desc offset %d limit %d"""
                .formatted(condition, rows.offset(), rows.limit())).map(SqlTaskRegister::line).toList(), total);
    }

    private static TaskLine line(Object[] row) {
        return new TaskLine(new TaskId((UUID) row[0]), new AccountId((Long) row[1]), (String) row[2],
                TaskKind.valueOf((String) row[3]), Optional.ofNullable((String) row[4]),
                TaskState.valueOf((String) row[5]), Optional.ofNullable((String) row[6]).map(Ending::valueOf),
                (Boolean) row[7], ((Timestamp) row[8]).toInstant(), ((Timestamp) row[9]).toInstant());
    }
}
