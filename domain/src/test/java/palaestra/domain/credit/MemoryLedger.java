package palaestra.domain.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Ledger and codes in collections, with the database's constraints. */
final class MemoryLedger implements CreditLedger, RedeemCodes {

    final Map<AccountId, Funds> accounts = new HashMap<>();
    final List<CreditEntry> entries = new ArrayList<>();
    final Map<String, Hold> holds = new HashMap<>();
    private final Map<String, RedeemCode> codes = new HashMap<>();
    private long redemptions;

    @Override
    public Funds funds(AccountId account) {
        return accounts.getOrDefault(account, Funds.NONE);
    }

    @Override
    public Funds lock(AccountId account) {
        return funds(account);
    }

    @Override
    public boolean change(AccountId account, long balance, long held) {
        Funds now = funds(account);
        Funds next = new Funds(now.balance() + balance, now.held() + held);
        if (next.balance() < 0 || next.held() < 0 || next.held() > next.balance()) {
            return false;
        }
        accounts.put(account, next);
        return true;
    }

    @Override
    public boolean add(CreditEntry entry) {
        return entries.stream().noneMatch(one -> one.key().equals(entry.key())) && entries.add(entry);
    }

    @Override
    public List<CreditEntry> newest(AccountId account, int limit) {
        return entries.stream().filter(entry -> entry.account().equals(account)).toList();
    }

    @Override
    public boolean add(Hold hold) {
        return holds.putIfAbsent(hold.key(), hold) == null;
    }

    @Override
    public Optional<Hold> findHold(String key) {
        return Optional.ofNullable(holds.get(key));
    }

    @Override
    public boolean end(String key, HoldState end, long settled, Instant now) {
        Hold hold = holds.get(key);
        if (hold.state() != HoldState.HELD) {
            return false;
        }
        holds.put(key, new Hold(key, hold.account(), hold.amount(), end, hold.since()));
        return true;
    }

    @Override
    public List<String> openSince(Instant before, String prefix, int limit) {
        return List.of();
    }

    @Override
    public List<Discrepancy> discrepancies(int limit) {
        return accounts.entrySet().stream()
                .map(account -> new Discrepancy(account.getKey(), account.getValue().balance(),
                        newest(account.getKey(), limit).stream().mapToLong(CreditEntry::amount).sum(),
                        account.getValue().held(), openHolds(account.getKey())))
                .filter(sums -> sums.balance() != sums.entries() || sums.held() != sums.holds())
                .toList();
    }

    private long openHolds(AccountId account) {
        return holds.values().stream().filter(hold -> hold.account().equals(account))
                .filter(hold -> hold.state() == HoldState.HELD).mapToLong(Hold::amount).sum();
    }

    @Override
    public void put(RedeemCode code, Instant now) {
        codes.put(code.code(), code);
    }

    @Override
    public Optional<RedeemCode> find(String code, Instant now) {
        return Optional.ofNullable(codes.get(code))
                .filter(found -> found.expiresAt().isEmpty() || found.expiresAt().get().isAfter(now));
    }

    @Override
    public List<RedeemCode> list(long offset, int limit) {
        return List.copyOf(codes.values());
    }

    @Override
    public Optional<Redemption> redeem(String code, AccountId account, Instant now) {
        return find(code, now).map(found -> {
            codes.remove(code);
            return new Redemption(++redemptions, found.value());
        });
    }

    @Override
    public void remove(String code) {
        codes.remove(code);
    }
}
