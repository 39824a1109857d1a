package palaestra.domain.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.OutOfCredits;

class CreditsTest {

    private static final SignedIn ADA = signedIn(1, Role.USER);
    private static final SignedIn ADMIN = signedIn(2, Role.ADMIN);

    private final MemoryLedger ledger = new MemoryLedger();
    private final CreditService credits = new CreditService(ledger, Clock.systemUTC(), 0);
    private final RedeemCodeService codes = new RedeemCodeService(ledger, credits, Clock.systemUTC());

    private enum Kind { HOLD, SETTLE, RELEASE, CREATE_CODE, REDEEM, GRANT }

    private record Move(Kind kind, String key, long amount) {
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(Arbitraries.of(Kind.class), Arbitraries.of("a", "b", "c", "d"),
                Arbitraries.longs().between(0, 100)).as(Move::new).list().ofMaxSize(80);
    }

    @Property(tries = 500)
    void noInterleavingMakesTheBooksDisagreeOrTheBalanceNegative(@ForAll("moves") List<Move> moves) {
        for (Move move : moves) {
            tryIt(move);
            assertThat(ledger.discrepancies(10)).isEmpty();
            assertThat(credits.balance(ADA.account())).isGreaterThanOrEqualTo(0);
            assertThat(credits.free(ADA.account())).isGreaterThanOrEqualTo(0);
        }
    }

    @Property(tries = 500)
    void whatIsHeldIsSettledOnceAtMostAndNeverForMore(@ForAll("moves") List<Move> moves) {
        moves.forEach(this::tryIt);

        for (Hold hold : ledger.holds.values()) {
            List<CreditEntry> settled = ledger.entries.stream()
                    .filter(entry -> entry.key().equals("settle:" + hold.key())).toList();
            assertThat(settled).hasSizeLessThanOrEqualTo(hold.state() == HoldState.SETTLED ? 1 : 0)
                    .allSatisfy(entry -> assertThat(-entry.amount()).isBetween(1L, hold.amount()));
        }
    }

    @Test
    void asMuchIsHeldAsIsFree() {
        give(10);

        assertThat(credits.hold(ADA, "first", 4)).isEqualTo(Allowance.of(4));
        assertThat(credits.hold(ADA, "second", 100)).isEqualTo(Allowance.of(6));
        assertThatThrownBy(() -> credits.hold(ADA, "third", 1)).isInstanceOf(OutOfCredits.class);
        assertThat(credits.balance(ADA.account())).isEqualTo(10);
    }

    @Test
    void settlingTakesTheCostAndGivesTheRestBack() {
        give(10);
        credits.hold(ADA, "task", 8);

        assertThat(credits.settle("task", 3, "Consume", "task")).contains(3L);

        assertThat(credits.free(ADA.account())).isEqualTo(7);
        assertThat(credits.settle("task", 3, "Consume", "task")).isEmpty();
        credits.release("task");
        assertThat(credits.balance(ADA.account())).isEqualTo(7);
    }

    @Test
    void noMoreIsTakenThanWasHeld() {
        give(10);
        credits.hold(ADA, "task", 8);

        assertThat(credits.settle("task", 1_000, "Consume", "task")).contains(8L);

        assertThat(credits.balance(ADA.account())).isEqualTo(2);
    }

    @Test
    void aReleasedHoldCostsNothingAndLeavesNoEntry() {
        give(10);
        credits.hold(ADA, "task", 8);

        credits.release("task");

        assertThat(credits.free(ADA.account())).isEqualTo(10);
        assertThat(credits.settle("task", 3, "Consume", "task")).isEmpty();
        assertThat(credits.entries(ADA.account())).hasSize(1);
    }

    @Test
    void administratorsAndWhatIsFreeNeedNoCredits() {
        assertThat(credits.hold(ADMIN, "task", 1_000)).isEqualTo(Allowance.UNLIMITED);
        assertThat(credits.hold(ADA, "gift", 0)).isEqualTo(Allowance.of(0));
        assertThat(credits.settle("task", 7, "Consume", "task")).isEmpty();
    }

    @Test
    void aCodeIsRedeemedOnceInAnyLetterCase() {
        codes.create(ADMIN, new RedeemCode("Spring", 50, Optional.empty()));

        assertThat(codes.read("sPRING").code()).isEqualTo("SPRING");
        assertThat(codes.redeem(ADA.account(), "spring")).isEqualTo(50);

        assertThatThrownBy(() -> codes.redeem(ADA.account(), "SPRING")).isInstanceOf(UnknownCode.class);
        assertThat(credits.entries(ADA.account())).singleElement()
                .satisfies(entry -> assertThat(entry.description()).isEqualTo("Add: Redeem credit, code: SPRING"));
    }

    @Test
    void anExpiredCodeIsUnknown() {
        codes.create(ADMIN, new RedeemCode("old", 50, Optional.of(Instant.EPOCH)));

        assertThatThrownBy(() -> codes.redeem(ADA.account(), "old")).isInstanceOf(UnknownCode.class);
        assertThatThrownBy(() -> codes.read("old")).isInstanceOf(UnknownCode.class);
    }

    @Test
    void onlyAdministratorsMakeAndListAndDeleteCodes() {
        RedeemCode code = new RedeemCode("x", 1, Optional.empty());

        assertThatThrownBy(() -> codes.create(ADA, code)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> codes.createBatch(ADA, 1, 1, Optional.empty())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> codes.list(ADA, 0, 1)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> codes.delete(ADA, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> credits.grant(ADA, ADA.account(), 1, "x", "x")).isInstanceOf(Forbidden.class);
    }

    @Test
    void aBatchIsOfDifferentCodes() {
        List<RedeemCode> batch = codes.createBatch(ADMIN, 200, 5, Optional.empty());

        assertThat(batch).extracting(RedeemCode::code).doesNotHaveDuplicates().allMatch(code -> code.length() == 20);
        assertThatThrownBy(() -> codes.createBatch(ADMIN, 1_001, 5, Optional.empty())).isInstanceOf(Invalid.class);
    }

    private void give(long amount) {
        credits.grant(ADMIN, ADA.account(), amount, UUID.randomUUID().toString(), "Add");
    }

    private void tryIt(Move move) {
        try {
            switch (move.kind()) {
                case HOLD -> credits.hold(ADA, move.key(), move.amount());
                case SETTLE -> credits.settle(move.key(), move.amount(), "Consume", move.key());
                case RELEASE -> credits.release(move.key());
                case CREATE_CODE -> codes.create(ADMIN, new RedeemCode(move.key(), move.amount(), Optional.empty()));
                case REDEEM -> codes.redeem(ADA.account(), move.key());
                case GRANT -> give(move.amount());
            }
        } catch (DomainException e) {
            assertThat(e).isNotNull();
        }
    }

    private static SignedIn signedIn(long id, Role role) {
        return new SignedIn(new SessionId(UUID.randomUUID()), new AccountId(id), "n" + id, role, Instant.MAX);
    }
}
