package palaestra.domain.credit;

/**
 * How much something may cost at most.
 *
 * @param limited false for those who pay nothing
 * @param credits meaningless unless limited
 */
public record Allowance(boolean limited, long credits) {

    public static final Allowance UNLIMITED = new Allowance(false, 0);

    public static Allowance of(long credits) {
        return new Allowance(true, credits);
    }

    public boolean covers(long cost) {
        return !limited || cost <= credits;
    }
}
