package palaestra.persistence.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.CreditEntry;
import palaestra.domain.credit.CreditLedger;
import palaestra.domain.credit.EntryKind;
import palaestra.domain.credit.Funds;
import palaestra.domain.credit.Hold;
import palaestra.domain.credit.HoldState;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;
import palaestra.persistence.shared.NativeSql;

/** The ledger in the tables {@code credit_account}, {@code credit_entry} and {@code credit_hold}. */
@ApplicationScoped
public class SqlCreditLedger implements CreditLedger {

    private final NativeSql sql;

    protected SqlCreditLedger() {
        this.sql = null;
    }

    @Inject
    public SqlCreditLedger(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public Funds funds(AccountId account) {
        return read(account, "").orElse(Funds.NONE);
    }

    @Override
    public Funds lock(AccountId account) {
        return read(account, " for update").orElseGet(() -> {
            open(account);
            return read(account, " for update").orElse(Funds.NONE);
        });
    }

    private Optional<Funds> read(AccountId account, String lock) {
        return sql.rows("select balance, held from credit_account where account_id = ?1" + lock, account.value())
                .map(row -> new Funds((Long) row[0], (Long) row[1])).findFirst();
    }

    private void open(AccountId account) {
        try {
            sql.run("insert into credit_account (account_id, balance, held) values (?1, 0, 0) on conflict do nothing",
                    account.value());
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("credit_account_account", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    @Override
    public boolean change(AccountId account, long balance, long held) {
        return sql.run("""
                update credit_account set balance = balance + ?2, held = held + ?3
                where account_id = ?1 and held + ?3 between 0 and balance + ?2""", account.value(), balance, held) == 1;
    }

    @Override
    public boolean add(CreditEntry entry) {
        return sql.run("""
                insert into credit_entry (account_id, key, kind, amount, description, reference, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (key) do nothing""", entry.account().value(),
                entry.key(), entry.kind().name(), entry.amount(), entry.description(), entry.reference(),
                Timestamp.from(entry.at())) == 1;
    }

    @Override
    public List<CreditEntry> newest(AccountId account, int limit) {
        return sql.rows("""
                select id, key, kind, amount, description, reference, created_at from (
                    select * from credit_entry where account_id = ?1 order by id desc limit ?2) newest
                order by id""", account.value(), limit)
                .map(row -> new CreditEntry((Long) row[0], account, (String) row[1],
                        EntryKind.valueOf((String) row[2]), (Long) row[3], (String) row[4], (String) row[5],
                        ((Timestamp) row[6]).toInstant()))
                .toList();
    }

    @Override
    public boolean add(Hold hold) {
        return sql.run("""
                insert into credit_hold (key, account_id, amount, state, settled, created_at)
                values (?1, ?2, ?3, ?4, 0, ?5) on conflict (key) do nothing""", hold.key(), hold.account().value(),
                hold.amount(), hold.state().name(), Timestamp.from(hold.since())) == 1;
    }

    @Override
    public Optional<Hold> findHold(String key) {
        return sql.rows("select account_id, amount, state, created_at from credit_hold where key = ?1", key)
                .map(row -> new Hold(key, new AccountId((Long) row[0]), (Long) row[1],
                        HoldState.valueOf((String) row[2]), ((Timestamp) row[3]).toInstant()))
                .findFirst();
    }

    @Override
    public boolean end(String key, HoldState end, long settled, Instant now) {
        return sql.run("update credit_hold set state = ?2, settled = ?3, ended_at = ?4"
                + " where key = ?1 and state = 'HELD'",
                key, end.name(), settled, Timestamp.from(now)) == 1;
    }

    @Override
    public List<String> openSince(Instant before, String prefix, int limit) {
        return sql.column("""
                select key from credit_hold where state = 'HELD' and created_at < ?1 and starts_with(key, ?2)
                order by created_at limit ?3""", Timestamp.from(before), prefix, limit)
                .map(String.class::cast).toList();
    }

    /** All of it from one snapshot, so that bookings under way do not look like differences. */
    @Override
    public List<Discrepancy> discrepancies(int limit) {
        return sql.rows("""
                select a.account_id, a.balance, coalesce(e.amount, 0), a.held, coalesce(h.amount, 0)
                from credit_account a
                left join (select account_id, cast(sum(amount) as bigint) amount from credit_entry
                    group by account_id) e
                    on e.account_id = a.account_id
                left join (select account_id, cast(sum(amount) as bigint) amount from credit_hold where state = 'HELD'
                    group by account_id) h on h.account_id = a.account_id
                where a.balance <> coalesce(e.amount, 0) or a.held <> coalesce(h.amount, 0)
                order by a.account_id limit ?1""", limit)
                .map(row -> new Discrepancy(new AccountId((Long) row[0]), (Long) row[1], (Long) row[2], (Long) row[3],
                        (Long) row[4]))
                .toList();
    }
}
