package palaestra.domain.course;

import java.util.HashMap;
import java.util.Map;
import palaestra.domain.account.AccountId;

/**
 * How often this node gives exercises to the code model, which is free of charge: some at a time for all, and some a
 * minute for each account. For one thread.
 */
final class ExercisePace {

    private static final long MINUTE = 60_000_000_000L;

    private final int atOnce;
    private final int perMinute;
    private final Map<AccountId, Integer> spent = new HashMap<>();
    private long minuteBegan;
    private int running;

    /** @param perMinute for each account; 0 for any number */
    ExercisePace(int atOnce, int perMinute) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
    }

    /** Whether {@link #tryBegin} would succeed for somebody who has not spent his minute's share. */
    boolean hasRoom() {
        return running < atOnce;
    }

    boolean mayBegin(AccountId account, long now) {
        if (now - minuteBegan > MINUTE) {
            spent.clear();
            minuteBegan = now;
        }
        return hasRoom() && (perMinute == 0 || spent.getOrDefault(account, 0) < perMinute);
    }

    boolean tryBegin(AccountId account, long now) {
        if (!mayBegin(account, now)) {
            return false;
        }
        spent.merge(account, 1, Integer::sum);
        running++;
        return true;
    }

    void ended() {
        running--;
    }
}
