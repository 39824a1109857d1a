package palaestra.persistence.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.arena.ArenaProfile;
import palaestra.domain.arena.ArenaUser;
import palaestra.domain.arena.ArenaUsers;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.VoterRecord;
import palaestra.persistence.shared.NativeSql;

/** The arena's users in the tables {@code arena_user} and {@code arena_profile}. */
@ApplicationScoped
public class SqlArenaUsers implements ArenaUsers {

    private final NativeSql sql;

    protected SqlArenaUsers() {
        this.sql = null;
    }

    @Inject
    public SqlArenaUsers(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public Optional<ArenaUser> find(String userId) {
        return sql.rows("""
                select id, user_id, account_id, completion_votes, edit_votes from arena_user where user_id = ?1""",
                userId).map(SqlArenaUsers::user).findFirst();
    }

    @Override
    public ArenaUser ensure(String userId, Instant now) {
        return find(userId).orElseGet(() -> {
            sql.run("insert into arena_user (user_id, created_at) values (?1, ?2) on conflict (user_id) do nothing",
                    userId, Timestamp.from(now));
            return find(userId).orElseThrow();
        });
    }

    @Override
    public boolean link(String userId, AccountId account, Instant now) {
        return sql.run("""
                insert into arena_user (user_id, account_id, created_at) values (?1, ?2, ?3)
                on conflict (user_id) do update set account_id = excluded.account_id
                where arena_user.account_id is null""", userId, account.value(), Timestamp.from(now)) == 1;
    }

    @Override
    public void addProfile(AccountId account, ArenaProfile profile, boolean passwordless) {
        sql.run("""
                insert into arena_profile (account_id, passwordless) values (?1, ?2)
                on conflict (account_id) do nothing""", account.value(), passwordless);
        updateProfile(account, profile);
    }

    @Override
    public void updateProfile(AccountId account, ArenaProfile profile) {
        sql.run("""
                insert into arena_profile (account_id, passwordless, job_title, industry_sector, years_of_experience,
                    coding_hours_per_week)
                values (?1, false, ?2, ?3, cast(?4 as integer), cast(?5 as integer))
                on conflict (account_id) do update set
                    job_title = coalesce(excluded.job_title, arena_profile.job_title),
                    industry_sector = coalesce(excluded.industry_sector, arena_profile.industry_sector),
                    years_of_experience = coalesce(excluded.years_of_experience, arena_profile.years_of_experience),
                    coding_hours_per_week =
                        coalesce(excluded.coding_hours_per_week, arena_profile.coding_hours_per_week)""",
                account.value(), profile.jobTitle(), profile.industrySector(), profile.yearsOfExperience(),
                profile.codingHoursPerWeek());
    }

    @Override
    public ArenaProfile profile(AccountId account) {
        return sql.rows("""
                select job_title, years_of_experience, coding_hours_per_week, industry_sector
                from arena_profile where account_id = ?1""", account.value())
                .map(row -> new ArenaProfile((String) row[0], (Integer) row[1], (Integer) row[2], (String) row[3]))
                .findFirst().orElse(ArenaProfile.NONE);
    }

    @Override
    public boolean isPasswordless(AccountId account) {
        return sql.rows("select account_id, passwordless from arena_profile where account_id = ?1", account.value())
                .anyMatch(row -> (Boolean) row[1]);
    }

    @Override
    public boolean claim(AccountId account) {
        return sql.run("update arena_profile set passwordless = false where account_id = ?1 and passwordless",
                account.value()) == 1;
    }

    @Override
    public void voted(long user, TaskKind kind, boolean first, boolean hasty) {
        sql.run("""
                update arena_user set completion_votes = completion_votes + ?2, edit_votes = edit_votes + ?3,
                    first_votes = first_votes + ?4, hasty_votes = hasty_votes + ?5 where id = ?1""",
                user, kind == TaskKind.COMPLETION ? 1 : 0, kind == TaskKind.EDIT ? 1 : 0, first ? 1 : 0, hasty ? 1 : 0);
    }

    @Override
    public List<VoterRecord> busiest(int limit) {
        return sql.rows("""
                select id, completion_votes + edit_votes, first_votes, hasty_votes from arena_user
                where completion_votes + edit_votes >= 20 order by completion_votes + edit_votes desc limit ?1""",
                limit).map(row -> new VoterRecord((Long) row[0], (Integer) row[1], (Integer) row[2], (Integer) row[3]))
                .toList();
    }

    private static ArenaUser user(Object[] row) {
        return new ArenaUser((Long) row[0], (String) row[1], Optional.ofNullable((Long) row[2]).map(AccountId::new),
                (Integer) row[3], (Integer) row[4]);
    }
}
