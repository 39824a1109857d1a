package palaestra.persistence.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.CodeLine;
import palaestra.domain.credit.CodeLine.State;
import palaestra.domain.credit.CodeRegister;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;
import palaestra.persistence.shared.NativeSql;

/** All of the table {@code redeem_code}, with the names of those who redeemed. */
@ApplicationScoped
public class SqlCodeRegister implements CodeRegister {

    private static final String COLUMNS = """
            select r.id, r.code, r.value, r.created_at, r.expires_at, r.redeemed_at, r.redeemed_by, a.username
            from redeem_code r left join account a on a.id = r.redeemed_by where\s""";
    /** True, and names both parameters, so that they can be given whether or not a filter needs them. */
    private static final String NAMED = " and (cast(?1 as timestamptz) is not null or cast(?2 as text) is null)";

    private final NativeSql sql;

    protected SqlCodeRegister() {
        this.sql = null;
    }

    @Inject
    public SqlCodeRegister(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public Found<CodeLine> search(Optional<State> state, Optional<String> code, Rows rows, Instant now) {
        String condition = condition(state) + (code.isPresent() ? " and r.code = ?2" : "") + NAMED;
        Object[] values = {Timestamp.from(now), code.orElse(null)};
        long total = (Long) sql.column("select count(r.id) from redeem_code r where " + condition, values)
                .findFirst().orElseThrow();
        if (rows.offset() >= total) {
            return new Found<>(List.of(), total);
        }
        return new Found<>(sql.rows(COLUMNS + condition + " order by r.id desc offset " + rows.offset() + " limit "
                + rows.limit(), values).map(SqlCodeRegister::line).toList(), total);
    }

    @Override
    public List<CodeLine> before(long before, Optional<State> state, int limit, Instant now) {
        return sql.rows(COLUMNS + condition(state) + NAMED + " and r.id < " + before + " order by r.id desc limit "
                + limit, Timestamp.from(now), null).map(SqlCodeRegister::line).toList();
    }

    @Override
    public boolean withdraw(long id) {
        return sql.run("delete from redeem_code where id = ?1 and redeemed_at is null", id) == 1;
    }

    private static String condition(Optional<State> state) {
        return state.map(wanted -> switch (wanted) {
            case UNUSED -> "r.redeemed_at is null and (r.expires_at is null or r.expires_at > ?1)";
            case EXPIRED -> "r.redeemed_at is null and r.expires_at <= ?1";
            case REDEEMED -> "r.redeemed_at is not null";
        }).orElse("r.id > 0");
    }

    private static CodeLine line(Object[] row) {
        return new CodeLine((Long) row[0], (String) row[1], (Long) row[2], ((Timestamp) row[3]).toInstant(),
                instant(row[4]), instant(row[5]), Optional.ofNullable((Long) row[6]).map(AccountId::new),
                Optional.ofNullable((String) row[7]));
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable((Timestamp) column).map(Timestamp::toInstant);
    }
}
