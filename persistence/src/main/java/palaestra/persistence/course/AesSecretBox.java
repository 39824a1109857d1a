package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.SecretBox;
import palaestra.domain.shared.StartRefused;

/**
 * AES-256-GCM with a random nonce for every text, bound to owner and purpose. The key is a file that only its owner can
 * read: 32 bytes in Base64, the same on all nodes. The first process that finds none makes one.
 */
@ApplicationScoped
public class AesSecretBox implements SecretBox {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final byte FORMAT = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private SecretKey key;

    protected AesSecretBox() {
        this.file = null;
    }

    @Inject
    public AesSecretBox(@ConfigProperty(name = "palaestra.data.dir", defaultValue = "./data") String dataDirectory,
            @ConfigProperty(name = "palaestra.secret.key-file", defaultValue = "secret-key") String file) {
        this.file = Path.of(dataDirectory).toAbsolutePath().normalize().resolve(file);
    }

    @Override
    public byte[] seal(AccountId owner, String purpose, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, owner, purpose)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(FORMAT).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot encrypt with " + CIPHER, e);
        }
    }

    @Override
    public String open(AccountId owner, String purpose, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        if (sealed.length <= 1 + NONCE_BYTES || parts.get() != FORMAT) {
            throw new IllegalStateException("What is stored as " + purpose + " was not sealed by this application.");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] text = new byte[parts.remaining()];
        parts.get(text);
        try {
            return new String(cipher(Cipher.DECRYPT_MODE, nonce, owner, purpose).doFinal(text),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("What is stored as " + purpose
                    + " was sealed with another key than palaestra.secret.key-file names.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, AccountId owner, String purpose) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((owner.value() + ":" + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** @throws StartRefused if the file cannot be read or made, or holds no such key */
    private synchronized SecretKey key() {
        if (key == null) {
            try {
                if (!Files.exists(file)) {
                    generate();
                }
                byte[] bytes = Base64.getMimeDecoder().decode(Files.readString(file).strip());
                if (bytes.length != KEY_BYTES) {
                    throw new IOException("not " + KEY_BYTES + " bytes");
                }
                key = new SecretKeySpec(bytes, "AES");
            } catch (IOException | IllegalArgumentException e) {
                throw new StartRefused("palaestra.secret.key-file: " + file
                        + " must be a readable file of 32 bytes in Base64, or absent in a writable directory", e);
            }
        }
        return key;
    }

    /** The file appears whole; where another process was faster, its key stays. */
    private void generate() throws IOException {
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Files.createDirectories(file.getParent());
        // Temporary files are made with mode 600 where the file system knows modes.
        Path aside = Files.createTempFile(file.getParent(), ".secret-key", ".new");
        try {
            Files.writeString(aside, Base64.getEncoder().encodeToString(fresh) + System.lineSeparator());
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // The other process's key is as good as this one.
        } finally {
            Files.delete(aside);
        }
    }
}
