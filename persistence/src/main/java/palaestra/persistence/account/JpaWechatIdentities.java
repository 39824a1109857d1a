package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.WechatIdentities;
import palaestra.domain.account.WechatIdentity;

/** Identities in the table {@code wechat_identity}, whose unique constraint gives nobody two accounts. */
@ApplicationScoped
public class JpaWechatIdentities implements WechatIdentities {

    private final EntityManager entityManager;

    protected JpaWechatIdentities() {
        this(null);
    }

    @Inject
    public JpaWechatIdentities(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<AccountId> renew(WechatIdentity identity) {
        Stream<?> rows = entityManager.createNativeQuery(
                "update wechat_identity set session_key = ?2 where openid = ?1 returning account_id")
                .setParameter(1, identity.openid())
                .setParameter(2, identity.sessionKey())
                .getResultList().stream();
        return rows.map(id -> new AccountId((Long) id)).findFirst();
    }

    @Override
    public boolean add(AccountId account, WechatIdentity identity) {
        return entityManager.createNativeQuery("""
                insert into wechat_identity (account_id, openid, session_key) values (?1, ?2, ?3)
                on conflict (openid) do nothing""")
                .setParameter(1, account.value())
                .setParameter(2, identity.openid())
                .setParameter(3, identity.sessionKey())
                .executeUpdate() == 1;
    }

    @Override
    public Optional<WechatIdentity> of(AccountId account) {
        Stream<?> rows = entityManager.createNativeQuery(
                "select openid, session_key from wechat_identity where account_id = ?1")
                .setParameter(1, account.value())
                .getResultList().stream();
        return rows.map(Object[].class::cast).map(row -> new WechatIdentity((String) row[0], (String) row[1]))
                .findFirst();
    }
}
