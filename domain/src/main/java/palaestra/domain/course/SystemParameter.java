package palaestra.domain.course;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What administrators may set while the server runs: whole numbers within bounds. */
public enum SystemParameter {
    MAX_CONCURRENT_TASKS_PER_USER(1, 10, 3, "how many pending and running tasks one account may have"),
    TASK_TIMEOUT(600, 28_800, 7_200, "seconds that a task may run without a pause"),
    PAGE_SIZE(10, 100, 20, "rows of a page"),
    MAX_PAGE_SIZE(50, 500, 100, "rows of the largest page"),
    JWT_ACCESS_TOKEN_EXPIRE_MINUTES(60, 43_200, 1_440, "minutes"),
    EMAIL_VERIFICATION_EXPIRE_MINUTES(10, 1_440, 30, "minutes"),
    PASSWORD_RESET_EXPIRE_MINUTES(10, 1_440, 30, "minutes");

    private final int min;
    private final int max;
    private final int defaultValue;
    private final String meaning;

    SystemParameter(int min, int max, int defaultValue, String meaning) {
        this.min = min;
        this.max = max;
        this.defaultValue = defaultValue;
        this.meaning = meaning;
    }

    /** @param key the name in lower case */
    public static Optional<SystemParameter> of(String key) {
        return Arrays.stream(values()).filter(parameter -> parameter.key().equals(key)).findFirst();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int min() {
        return min;
    }

    public int max() {
        return max;
    }

    public int defaultValue() {
        return defaultValue;
    }

    public String meaning() {
        return meaning;
    }
}
