package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.domain.shared.NotSignedIn;

/** Keeps the pictures that people show beside their names. One that nobody shows any more is removed. */
@ApplicationScoped
@Transactional
public class AvatarService {

    /** Where pictures are, followed by their hash and {@code .png}. */
    public static final String DIRECTORY = "/static/avatars/";

    private static final Pattern PATH = Pattern.compile(Pattern.quote(DIRECTORY) + "([0-9a-f]{64})\\.png");

    private final Accounts accounts;
    private final Pictures pictures;
    private final Clock clock;

    protected AvatarService() {
        this(null, null, null);
    }

    @Inject
    public AvatarService(Accounts accounts, Pictures pictures, Clock clock) {
        this.accounts = accounts;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** The hash of the picture of ours that is at that path; empty if none of ours can be there. */
    public static Optional<String> hash(String path) {
        return Optional.of(path).map(PATH::matcher).filter(Matcher::matches).map(match -> match.group(1));
    }

    /** Shows that picture instead of the one before. @param png which this server itself encoded */
    public void show(SignedIn own, byte[] png) {
        Account account = accounts.lock(own.account()).orElseThrow(() -> new NotSignedIn("This account was deleted."));
        Optional<String> before = account.avatar();
        String hash = sha256(png);
        String path = DIRECTORY + hash + ".png";
        pictures.keep(hash, png);
        account.changeProfile(new ProfileChange(null, path, null), clock.instant());
        before.filter(old -> !old.equals(path)).ifPresent(old -> forget(old, account.id()));
    }

    /** The picture as PNG. */
    public Optional<byte[]> find(String hash) {
        return pictures.find(hash);
    }

    void forget(@Observes AccountDeletion deletion) {
        accounts.find(deletion.account()).flatMap(Account::avatar)
                .ifPresent(path -> forget(path, deletion.account()));
    }

    private void forget(String path, AccountId account) {
        hash(path).ifPresent(hash -> pictures.removeUnlessShown(hash, path, account));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
