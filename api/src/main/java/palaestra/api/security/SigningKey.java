package palaestra.api.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.StartRefused;

/**
 * The key that access tokens are signed with: PKCS#8 in a PEM file that only its owner can read. The first process
 * that finds no file makes one; all nodes of a cluster need the same file.
 */
@ApplicationScoped
public class SigningKey {

    private static final int BITS = 2048;
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private final Path file;
    private KeyPair pair;

    protected SigningKey() {
        this.file = null;
    }

    @Inject
    public SigningKey(@ConfigProperty(name = "palaestra.data.dir", defaultValue = "./data") String dataDirectory,
            @ConfigProperty(name = "palaestra.jwt.key-file", defaultValue = "signing-key.pem") String file) {
        this.file = Path.of(dataDirectory).resolve(file);
    }

    /** @throws StartRefused if the file cannot be read or made, or is no such key; the message names it */
    public synchronized KeyPair pair() {
        if (pair == null) {
            try {
                pair = Files.exists(file) ? read() : generate();
            } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
                throw new StartRefused("palaestra.jwt.key-file: " + file
                        + " must be a readable PKCS#8 PEM file with an RSA key, or absent in a writable directory", e);
            }
        }
        return pair;
    }

    private KeyPair read() throws IOException, GeneralSecurityException {
        String base64 = Files.readString(file).replace(HEAD, "").replace(FOOT, "").replaceAll("\\s", "");
        KeyFactory factory = KeyFactory.getInstance("RSA");
        PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
        if (!(factory.generatePrivate(encoded) instanceof RSAPrivateCrtKey key)
                || key.getModulus().bitLength() < BITS) {
            throw new GeneralSecurityException("the key has fewer than " + BITS + " bits, or no public part");
        }
        RSAPublicKeySpec publicPart = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
        return new KeyPair(factory.generatePublic(publicPart), key);
    }

    private KeyPair generate() throws IOException, GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        byte[] encoded = generator.generateKeyPair().getPrivate().getEncoded();
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        publish(HEAD + "\n" + lines + "\n" + FOOT + "\n");
        return read();
    }

    /** Puts the whole file in place at once; where another process was faster, its file stays. */
    private void publish(String pem) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(directory, ".signing-key", ".tmp", ownerOnly(directory));
        try {
            Files.writeString(aside, pem, StandardCharsets.US_ASCII);
            force(aside);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // The other process's key is as good as this one.
        } finally {
            Files.delete(aside);
        }
    }

    private static void force(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        boolean posix = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
