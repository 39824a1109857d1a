package palaestra.domain.credit;

/**
 * What an account has.
 *
 * @param balance the sum of its entries, never negative
 * @param held the part of the balance that is set aside, never more than that
 */
public record Funds(long balance, long held) {

    public static final Funds NONE = new Funds(0, 0);

    public long free() {
        return balance - held;
    }
}
