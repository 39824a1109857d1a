package palaestra.persistence.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import palaestra.domain.arena.KeptText;
import palaestra.domain.arena.Pairs;
import palaestra.domain.arena.Part;
import palaestra.domain.arena.Privacy;
import palaestra.domain.arena.ShownItem;
import palaestra.domain.arena.ShownPair;
import palaestra.domain.arena.StoredItem;
import palaestra.domain.arena.TaskKind;
import palaestra.persistence.shared.NativeSql;

/** What was shown, in the tables {@code arena_pair}, {@code arena_item} and {@code arena_text}. */
@ApplicationScoped
public class SqlPairs implements Pairs {

    private final NativeSql sql;

    protected SqlPairs() {
        this.sql = null;
    }

    @Inject
    public SqlPairs(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public void add(ShownPair pair, long user, Collection<KeptText> texts) {
        sql.run("""
                insert into arena_pair (id, client_pair_id, user_ref, kind, privacy, language, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7)""", pair.id(), pair.wish().pairId(), user,
                pair.wish().kind().name(), pair.wish().privacy().name(), pair.wish().language(),
                Timestamp.from(pair.at()));
        for (int position = 0; position < pair.items().size(); position++) {
            ShownItem item = pair.items().get(position);
            sql.run("""
                    insert into arena_item (id, pair_id, position, model, latency_micros, prompt_tokens, output_tokens,
                        answer_length)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)""", item.id(), pair.id(), position, item.model(),
                    item.latency().toNanos() / 1_000, item.promptTokens(), item.outputTokens(),
                    item.answer().length());
        }
        keep(pair.id(), user, texts);
    }

    @Override
    public Map<UUID, StoredItem> items(Collection<UUID> ids) {
        Map<UUID, StoredItem> found = new HashMap<>();
        for (UUID id : ids) {
            sql.rows("""
                    select i.id, i.pair_id, i.position, p.kind, i.model, i.answer_length, p.user_ref, u.user_id,
                        p.privacy, p.language, p.created_at
                    from arena_item i join arena_pair p on p.id = i.pair_id
                    left join arena_user u on u.id = p.user_ref where i.id = ?1""", id)
                    .map(SqlPairs::item).forEach(item -> found.put(id, item));
        }
        return found;
    }

    @Override
    public void shown(UUID item, Instant now) {
        sql.run("update arena_item set shown_at = ?2 where id = ?1 and shown_at is null", item, Timestamp.from(now));
    }

    @Override
    public void taken(UUID item, Instant now) {
        sql.run("update arena_item set taken_at = ?2 where id = ?1 and taken_at is null", item, Timestamp.from(now));
    }

    @Override
    public void keep(UUID pair, long user, Collection<KeptText> texts) {
        texts.forEach(text -> sql.run("""
                insert into arena_text (pair_id, user_ref, part, position, content, expires_at)
                values (?1, ?2, ?3, ?4, ?5, cast(?6 as timestamptz)) on conflict do nothing""", pair, user,
                text.part().name(), text.position(), text.content(),
                text.expiresAt() == null ? null : Timestamp.from(text.expiresAt())));
    }

    @Override
    public Map<UUID, List<KeptContent>> research(Collection<UUID> pairs) {
        Map<UUID, List<KeptContent>> found = new HashMap<>();
        for (UUID pair : pairs) {
            found.put(pair, sql.rows("""
                    select part, position, content from arena_text where pair_id = ?1 and expires_at is null
                    order by part, position""", pair)
                    .map(row -> new KeptContent(Part.valueOf((String) row[0]), ((Number) row[1]).intValue(),
                            (String) row[2]))
                    .collect(Collectors.toList()));
        }
        return found;
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return sql.run("""
                delete from arena_text where (pair_id, part, position) in (
                    select pair_id, part, position from arena_text where expires_at <= ?1 order by expires_at
                    limit ?2 for update skip locked)""", Timestamp.from(now), limit);
    }

    private static StoredItem item(Object[] row) {
        return new StoredItem((UUID) row[0], (UUID) row[1], ((Number) row[2]).intValue(),
                TaskKind.valueOf((String) row[3]), (String) row[4], ((Number) row[5]).intValue() == 0, (Long) row[6],
                (String) row[7], Privacy.valueOf((String) row[8]), (String) row[9], ((Timestamp) row[10]).toInstant());
    }
}
