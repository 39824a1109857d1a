package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import palaestra.domain.account.PasswordHasher;
import palaestra.domain.shared.TooMany;

/**
 * Argon2id as OWASP's password storage rules ask for at least: 19 MiB, two passes, one lane. At most one hash per core
 * is made at a time, so that a flood of sign-ins can take neither all memory nor all time; who waits too long is told
 * to come back. Hashes are written in the form of the PHC (password hashing competition), with their parameters, so
 * that those made by others and earlier ones can be checked.
 */
@ApplicationScoped
public class Argon2PasswordHasher implements PasswordHasher {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    /** Bounded, so that no hash that somebody put into the database takes all memory or time. */
    private static final Pattern FORM = Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})"
            + "\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{16,128})");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final SecureRandom random = new SecureRandom();
    private final Semaphore cores = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = inTurn(() -> argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    @Override
    public boolean matches(String password, String hash) {
        if (hash == null) {
            hash(password);
            return false;
        }
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            throw new IllegalStateException("a stored password hash is none of Argon2id's");
        }
        byte[] expected = Base64.getDecoder().decode(form.group(5));
        return MessageDigest.isEqual(expected, inTurn(() -> argon2(password,
                Base64.getDecoder().decode(form.group(4)), Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)), expected.length)));
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

    private static byte[] argon2(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt)
                .withMemoryAsKB(memoryKib).withIterations(passes).withParallelism(lanes).build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
