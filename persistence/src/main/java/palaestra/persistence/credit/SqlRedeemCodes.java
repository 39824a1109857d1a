package palaestra.persistence.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodes;
import palaestra.persistence.shared.NativeSql;

/** Redeem codes in the table {@code redeem_code}. The used ones stay, as a record, and free their name. */
@ApplicationScoped
public class SqlRedeemCodes implements RedeemCodes {

    private final NativeSql sql;

    protected SqlRedeemCodes() {
        this.sql = null;
    }

    @Inject
    public SqlRedeemCodes(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public void put(RedeemCode code, Instant now) {
        sql.run("""
                insert into redeem_code (code, value, expires_at, created_at)
                values (?1, ?2, cast(?3 as timestamptz), ?4)
                on conflict (code) where redeemed_at is null do update
                set value = excluded.value, expires_at = excluded.expires_at, created_at = excluded.created_at""",
                code.code(), code.value(), code.expiresAt().map(Timestamp::from).orElse(null), Timestamp.from(now));
    }

    @Override
    public Optional<RedeemCode> find(String code, Instant now) {
        return sql.rows("""
                select code, value, expires_at from redeem_code
                where code = ?1 and redeemed_at is null and (expires_at is null or expires_at > ?2)""", code,
                Timestamp.from(now)).map(SqlRedeemCodes::code).findFirst();
    }

    @Override
    public List<RedeemCode> list(long offset, int limit) {
        return sql.rows("""
                select code, value, expires_at from redeem_code where redeemed_at is null
                order by code offset ?1 limit ?2""", offset, limit).map(SqlRedeemCodes::code).toList();
    }

    @Override
    public Optional<Redemption> redeem(String code, AccountId account, Instant now) {
        return sql.rows("""
                update redeem_code set redeemed_by = ?2, redeemed_at = ?3
                where code = ?1 and redeemed_at is null and (expires_at is null or expires_at > ?3)
                returning id, value""", code, account.value(), Timestamp.from(now))
                .map(row -> new Redemption((Long) row[0], (Long) row[1])).findFirst();
    }

    @Override
    public void remove(String code) {
        sql.run("delete from redeem_code where code = ?1 and redeemed_at is null", code);
    }

    private static RedeemCode code(Object[] row) {
        return new RedeemCode((String) row[0], (Long) row[1],
                Optional.ofNullable((Timestamp) row[2]).map(Timestamp::toInstant));
    }
}
