package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Stream;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountCounts;
import palaestra.domain.account.AccountFilter;
import palaestra.domain.account.AccountPage;
import palaestra.domain.account.AccountRegister;

/** The administrators' view of the table {@code account}, without the row that stands for deleted accounts. */
@ApplicationScoped
public class JpaAccountRegister implements AccountRegister {

    private final EntityManager entityManager;

    protected JpaAccountRegister() {
        this(null);
    }

    @Inject
    public JpaAccountRegister(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public AccountPage search(AccountFilter filter, long offset, int limit) {
        String condition = condition(filter);
        long total = ((Number) bind(filter, entityManager.createNativeQuery(
                "select count(created_at) from account where " + condition)).getSingleResult()).longValue();
        if (offset >= total) {
            return new AccountPage(List.of(), total);
        }
        Query page = bind(filter, entityManager.createNativeQuery("select * from account where " + condition
                + " order by created_at desc, id desc", Account.class));
        Stream<?> accounts =
                page.setFirstResult(Math.toIntExact(offset)).setMaxResults(limit).getResultList().stream();
        return new AccountPage(accounts.map(Account.class::cast).toList(), total);
    }

    @Override
    public AccountCounts count() {
        Object[] counts = (Object[]) entityManager.createNativeQuery(
                "select count(created_at), count(created_at) filter (where disabled_at is null) from account"
                        + " where id > 0").getSingleResult();
        return new AccountCounts(((Number) counts[0]).longValue(), ((Number) counts[1]).longValue());
    }

    /** All but the text is written out, because the planner takes partial indexes only for constants. */
    private static String condition(AccountFilter filter) {
        StringBuilder condition = new StringBuilder("id > 0");
        filter.administrators().ifPresent(yes ->
                condition.append(" and role ").append(yes ? "=" : "<>").append(" 'ADMIN'"));
        filter.active().ifPresent(yes -> condition.append(" and disabled_at is ").append(yes ? "null" : "not null"));
        if (filter.text().isPresent()) {
            condition.append(" and (username_key like ?1 escape '!' or email_key like ?1 escape '!')");
        }
        return condition.toString();
    }

    private static Query bind(AccountFilter filter, Query query) {
        filter.text().ifPresent(text -> query.setParameter(1, "%" + literal(Account.key(text)) + "%"));
        return query;
    }

    /** The pattern that matches just this text. */
    private static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}
