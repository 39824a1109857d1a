package palaestra.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An API key itself: {@code pk-} and 256 random bits. Shown to its owner once and never stored.
 *
 * <p>A plain SHA-256 is stored of it, not a slow hash as of passwords: nobody can guess 256 random bits, however fast
 * he tries, so slowness would protect nothing and cost every request.
 */
public final class ApiKeySecret {

    private static final String START = "pk-";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("pk-[A-Za-z0-9_-]{43}");
    private static final int SHOWN = 3;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String text;

    private ApiKeySecret(String text) {
        this.text = text;
    }

    static ApiKeySecret random() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ApiKeySecret(START + Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** Empty if the text cannot be a key. */
    public static Optional<ApiKeySecret> parse(String text) {
        return Optional.of(text).filter(FORM.asMatchPredicate()).map(ApiKeySecret::new);
    }

    /** The key, for its owner's eyes. */
    public String reveal() {
        return text;
    }

    /** What is stored, in hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    String hint() {
        return text.substring(0, START.length() + SHOWN) + "..." + text.substring(text.length() - SHOWN);
    }

    /** Not the key, so that no log gets it. */
    @Override
    public String toString() {
        return hint();
    }
}
