package palaestra.persistence.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import palaestra.domain.account.PasswordHasher;
import palaestra.domain.shared.TooMany;

/**
 * Argon2id as OWASP's password storage rules ask for at least: 19 MiB, two passes, one lane. At most one hash per core
 * is made at a time, so that a flood of sign-ins can take neither all memory nor all time; who waits too long is told
 * to come back.
 */
@ApplicationScoped
public class Argon2PasswordHasher implements PasswordHasher {

    private static final int SALT_BYTES = 16;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Argon2Function argon2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return inTurn(() -> argon2.hash(bytes(password), salt).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        if (hash == null) {
            hash(password);
            return false;
        }
        return inTurn(() -> Argon2Function.getInstanceFromHash(hash).check(bytes(password), bytes(hash)));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!cores.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooMany("Too many people are signing in; try again in a moment.", RETRY_AFTER);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooMany("Interrupted while waiting to check the password; try again.", RETRY_AFTER);
        }
        try {
            return work.get();
        } finally {
            cores.release();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
