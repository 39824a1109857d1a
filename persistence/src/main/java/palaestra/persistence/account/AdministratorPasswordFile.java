package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.AdministratorPassword;

/**
 * The file {@code admin-password} in the data directory, readable for its owner only. It appears whole or not at all,
 * and never takes the place of one that is there.
 */
@ApplicationScoped
public class AdministratorPasswordFile implements AdministratorPassword {

    private final Path file;

    protected AdministratorPasswordFile() {
        this(".");
    }

    @Inject
    public AdministratorPasswordFile(
            @ConfigProperty(name = "palaestra.data.dir", defaultValue = "./data") String directory) {
        this.file = Path.of(directory).toAbsolutePath().normalize().resolve("admin-password");
    }

    @Override
    public String keep(String candidate) {
        try {
            Files.createDirectories(file.getParent());
            // Temporary files are made with mode 600 where the file system knows modes.
            Path aside = Files.createTempFile(file.getParent(), "admin-password", ".new");
            try {
                write(aside, candidate);
                Files.createLink(file, aside);
            } catch (FileAlreadyExistsException e) {
                return Files.readString(file).strip();
            } finally {
                Files.delete(aside);
            }
            return candidate;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write or read " + file, e);
        }
    }

    @Override
    public void discard() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    @Override
    public String place() {
        return file.toString();
    }

    private static void write(Path file, String password) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer line = StandardCharsets.UTF_8.encode(password + System.lineSeparator());
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }
}
