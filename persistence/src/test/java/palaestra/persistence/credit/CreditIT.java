package palaestra.persistence.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.Allowance;
import palaestra.domain.credit.CreditEntry;
import palaestra.domain.credit.CreditLedger.Discrepancy;
import palaestra.domain.credit.CreditService;
import palaestra.domain.credit.Reconciliation;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodeService;
import palaestra.domain.credit.UnknownCode;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.NotSignedIn;
import palaestra.domain.shared.OutOfCredits;
import palaestra.persistence.container.InContainer;

class CreditIT extends InContainer {

    private static final int CALLERS = 24;

    @Inject
    private CreditService credits;

    @Inject
    private RedeemCodeService codes;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private Accounts accounts;

    private SignedIn ada;
    private SignedIn bob;
    private SignedIn admin;

    @BeforeEach
    void signIn() {
        ada = signedIn("Ada", Role.USER);
        bob = signedIn("Bob", Role.USER);
        admin = signedIn("Admin", Role.ADMIN);
    }

    @Test
    void whatIsHeldAtOnceIsNeverMoreThanThereIs() throws Exception {
        give(ada, 100);
        List<Callable<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            String key = "hold " + i;
            calls.add(() -> credits.hold(ada, key, 7).credits());
        }

        List<Object> outcomes = stage.atOnce(calls);

        assertThat(outcomes.stream().filter(Long.class::isInstance).mapToLong(Long.class::cast).sum()).isEqualTo(100);
        assertThat(outcomes.stream().filter(Throwable.class::isInstance)).allMatch(OutOfCredits.class::isInstance)
                .hasSize(CALLERS - 15);
        assertThat(reconciliation.now()).isEmpty();
    }

    @Test
    void oneOfThoseWhoSettleAtOnceTakesTheCost() throws Exception {
        give(ada, 100);
        credits.hold(ada, "task", 50);
        List<Callable<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            boolean settles = i % 2 == 0;
            calls.add(() -> {
                if (settles) {
                    return credits.settle("task", 30, "Consume", "task").isPresent();
                }
                credits.release("task");
                return "released";
            });
        }

        long settled = stage.atOnce(calls).stream().filter(Boolean.TRUE::equals).count();

        assertThat(settled).isBetween(0L, 1L);
        assertThat(credits.balance(ada.account())).isEqualTo(100 - 30 * settled);
        assertThat(credits.free(ada.account())).isEqualTo(100 - 30 * settled);
    }

    @Test
    void oneOfThoseWhoRedeemAtOnceGetsTheCode() throws Exception {
        codes.create(admin, new RedeemCode("gift", 40, Optional.empty()));
        List<Callable<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            AccountId account = i % 2 == 0 ? ada.account() : bob.account();
            calls.add(() -> codes.redeem(account, "Gift"));
        }

        List<Object> outcomes = stage.atOnce(calls);

        assertThat(outcomes).containsOnlyOnce(40L);
        assertThat(outcomes.stream().filter(Throwable.class::isInstance)).allMatch(UnknownCode.class::isInstance);
        assertThat(credits.balance(ada.account()) + credits.balance(bob.account())).isEqualTo(40);
    }

    @Test
    void anyMixOfMovesAtOnceKeepsTheBooksInOrder() throws Exception {
        for (long seed = 1; seed <= 20; seed++) {
            stage.atOnce(moves(new Random(seed), seed)).stream().filter(Throwable.class::isInstance)
                    .forEach(failure -> assertThat(failure).isInstanceOf(DomainException.class));

            assertThat(reconciliation.now()).isEmpty();
        }
        assertThat(stage.number("""
                select count(*) from credit_hold h where state = 'SETTLED' and settled <>
                    coalesce((select -amount from credit_entry e where e.key = 'settle:' || h.key), 0)""")).isZero();
        assertThat(stage.number("select min(balance) from credit_account")).isGreaterThanOrEqualTo(0);
    }

    private List<Callable<?>> moves(Random random, long round) {
        give(ada, 30);
        codes.create(admin, new RedeemCode("round " + round, 10, Optional.empty()));
        List<Callable<?>> moves = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String key = round + "/" + random.nextInt(4);
            long amount = random.nextInt(20);
            switch (random.nextInt(4)) {
                case 0 -> moves.add(() -> credits.hold(ada, key, amount));
                case 1 -> moves.add(() -> credits.settle(key, amount, "Consume", key));
                case 2 -> moves.add(() -> codes.redeem(ada.account(), "round " + round));
                default -> moves.add(() -> {
                    credits.release(key);
                    return "released";
                });
            }
        }
        return moves;
    }

    @Test
    void aRefusedRedemptionLeavesTheCodeAsItWas() {
        codes.create(admin, new RedeemCode("gift", 40, Optional.empty()));
        stage.execute("delete from account where username = 'Ada'");

        assertThatThrownBy(() -> codes.redeem(ada.account(), "gift")).isInstanceOf(RuntimeException.class);

        assertThat(codes.redeem(bob.account(), "gift")).isEqualTo(40);
    }

    @Test
    void entriesComeInTheOrderOfWriting() {
        codes.create(admin, new RedeemCode("gift", 40, Optional.of(Instant.parse("2999-01-01T00:00:00Z"))));
        codes.redeem(ada.account(), "gift");
        credits.hold(ada, "task", 5);
        credits.settle("task", 2, "Consume: Chat generation", "task");

        assertThat(credits.entries(ada.account())).extracting(CreditEntry::amount).containsExactly(40L, -2L);
        assertThat(credits.balance(ada.account())).isEqualTo(38);
    }

    @Test
    void aNewCodeOfAUsedNameCanBeRedeemed() {
        for (int i = 0; i < 2; i++) {
            codes.create(admin, new RedeemCode("again", 5, Optional.empty()));
            codes.redeem(ada.account(), "again");
        }
        codes.create(admin, new RedeemCode("again", 1, Optional.empty()));
        codes.create(admin, new RedeemCode("again", 3, Optional.empty()));

        assertThat(codes.read("AGAIN").value()).isEqualTo(3);
        assertThat(codes.list(admin, 0, 10)).extracting(RedeemCode::code).containsExactly("AGAIN");
        codes.delete(admin, "again");
        assertThat(codes.list(admin, 0, 10)).isEmpty();
        assertThat(credits.balance(ada.account())).isEqualTo(10);
    }

    @Test
    void theBooksGoWithTheAccount() {
        give(ada, 10);
        credits.hold(ada, "task", 5);

        stage.execute("delete from account where username = 'Ada'");

        assertThat(stage.number("select count(*) from credit_entry")).isZero();
        assertThat(stage.number("select count(*) from credit_hold")).isZero();
        assertThat(credits.settle("task", 1, "Consume", "task")).isEmpty();
        assertThatThrownBy(() -> give(ada, 1)).isInstanceOf(NotSignedIn.class);
    }

    @Test
    void theDatabaseItselfRefusesWhatTheDomainNeverWrites() {
        give(ada, 10);
        credits.hold(ada, "task", 5);

        refuses("update credit_account set balance = -1, held = 0", "credit_account_balance_not_negative");
        refuses("update credit_account set held = 11", "credit_account_held_is_part_of_balance");
        refuses("update credit_entry set amount = 11", "never changed");
        refuses("update credit_hold set settled = 6", "credit_hold_settles_what_it_holds");
        refuses("insert into credit_entry (account_id, key, kind, amount, description, created_at)"
                + " select account_id, key, kind, amount, description, created_at from credit_entry",
                "credit_entry_key_unique");
    }

    @Test
    void aDifferenceIsFound() {
        give(ada, 10);
        give(bob, 10);
        stage.execute("update credit_account set balance = 11 where account_id = " + ada.account().value());

        assertThat(reconciliation.now()).containsExactly(new Discrepancy(ada.account(), 11, 10, 0, 0));
    }

    @Test
    void aFreeThingHoldsNothing() {
        assertThat(credits.hold(ada, "gift", 0)).isEqualTo(Allowance.of(0));
        assertThat(stage.number("select count(*) from credit_hold")).isZero();
    }

    private void refuses(String sql, String reason) {
        assertThatThrownBy(() -> stage.execute(sql)).hasStackTraceContaining(reason);
    }

    private void give(SignedIn account, long amount) {
        credits.grant(admin, account.account(), amount, UUID.randomUUID().toString(), "Add");
    }

    private SignedIn signedIn(String username, Role role) {
        AccountId id = stage.inTransaction(() -> {
            Account account = new Account(username, null, "hash", role, Instant.EPOCH);
            accounts.add(account);
            return account.id();
        });
        return new SignedIn(new SessionId(UUID.randomUUID()), id, username, role, Instant.MAX);
    }
}
