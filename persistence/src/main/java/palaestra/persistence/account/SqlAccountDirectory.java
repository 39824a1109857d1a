package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountDirectory;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountLine;
import palaestra.domain.account.AccountQuery;
import palaestra.domain.account.AccountQuery.Standing;
import palaestra.domain.account.Role;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;
import palaestra.persistence.shared.NativeSql;

/** Accounts with their credits, without the row that stands for deleted accounts. */
@ApplicationScoped
public class SqlAccountDirectory implements AccountDirectory {

    private static final String COLUMNS = """
            select a.id, a.username, a.email, a.role, a.created_at, a.last_login_at,
                case when a.banned_until > ?1 then a.banned_until end, a.disabled_at is not null,
                coalesce(c.balance, 0)
            from account a left join credit_account c on c.account_id = a.id where\s""";

    /** True, and names both parameters, so that they can be given whether or not a filter needs them. */
    private static final String NAMED = " and (cast(?1 as timestamptz) is not null or cast(?2 as text) is null)";

    private final NativeSql sql;

    protected SqlAccountDirectory() {
        this.sql = null;
    }

    @Inject
    public SqlAccountDirectory(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public Found<AccountLine> search(AccountQuery query, Rows rows, Instant now) {
        String condition = condition(query);
        String text = pattern(query);
        long total = (Long) sql.column("select count(a.created_at) from account a where " + condition + NAMED,
                Timestamp.from(now), text).findFirst().orElseThrow();
        if (rows.offset() >= total) {
            return new Found<>(List.of(), total);
        }
        return new Found<>(sql.rows(COLUMNS + condition + NAMED + order(query) + " offset " + rows.offset()
                + " limit " + rows.limit(), Timestamp.from(now), text).map(SqlAccountDirectory::line).toList(), total);
    }

    @Override
    public List<AccountLine> after(long id, AccountQuery query, int limit, Instant now) {
        return sql.rows(COLUMNS + condition(query) + NAMED + " and a.id > " + id + " order by a.id limit " + limit,
                Timestamp.from(now), pattern(query)).map(SqlAccountDirectory::line).toList();
    }

    @Override
    public Optional<AccountLine> find(AccountId id, Instant now) {
        return sql.rows(COLUMNS + "a.id > 0 and a.id = ?2", Timestamp.from(now), id.value())
                .map(SqlAccountDirectory::line).findFirst();
    }

    /** All but text and time is written out, because the planner takes partial indexes only for constants. */
    private static String condition(AccountQuery query) {
        StringBuilder condition = new StringBuilder("a.id > 0");
        query.role().ifPresent(role -> condition.append(" and a.role = '").append(role.name()).append('\''));
        query.standing().map(SqlAccountDirectory::condition).ifPresent(condition::append);
        if (query.text().isPresent()) {
            condition.append(" and (a.username_key like ?2 escape '!' or a.email_key like ?2 escape '!')");
        }
        return condition.toString();
    }

    private static String condition(Standing standing) {
        return switch (standing) {
            case ACTIVE -> " and a.disabled_at is null and (a.banned_until is null or a.banned_until <= ?1)";
            case BANNED -> " and a.banned_until is not null and a.banned_until > ?1";
            case DISABLED -> " and a.disabled_at is not null";
        };
    }

    /** Ends with the identifier, so that rows that are equal by the key have one order. */
    private static String order(AccountQuery query) {
        String direction = query.ascending() ? " asc" : " desc";
        return " order by " + switch (query.order()) {
            case CREATED -> "a.created_at" + direction + ", a.id" + direction;
            case NAME -> "a.username_key" + direction;
            // Whoever has never signed in comes last in a list of the latest, and first in one of the earliest.
            case LAST_LOGIN -> "a.last_login_at" + direction + (query.ascending() ? " nulls first" : " nulls last")
                    + ", a.id" + direction;
        };
    }

    private static String pattern(AccountQuery query) {
        return query.text().map(text -> "%" + Account.key(text).replaceAll("[!%_]", "!$0") + "%").orElse(null);
    }

    private static AccountLine line(Object[] row) {
        return new AccountLine(new AccountId((Long) row[0]), (String) row[1], Optional.ofNullable((String) row[2]),
                Role.valueOf((String) row[3]), ((Timestamp) row[4]).toInstant(), instant(row[5]), instant(row[6]),
                (Boolean) row[7], (Long) row[8]);
    }

    private static Optional<Instant> instant(Object column) {
        return Optional.ofNullable((Timestamp) column).map(Timestamp::toInstant);
    }
}
