package palaestra.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.domain.shared.StartRefused;

class SigningKeyTest {

    private static final String FILE = "signing-key.pem";

    @TempDir
    Path directory;

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        key().pair();

        Path file = directory.resolve(FILE);
        assertThat(Files.readString(file)).startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("-----END PRIVATE KEY-----\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(files()).containsExactly(file);
    }

    @Test
    void aLaterStartFindsTheSameKey() {
        PrivateKey first = key().pair().getPrivate();

        assertThat(key().pair().getPrivate()).isEqualTo(first);
    }

    @Test
    void startsAtTheSameTimeAgreeOnOneKey() throws Exception {
        ExecutorService starts = Executors.newFixedThreadPool(4);
        try {
            Callable<PrivateKey> start = () -> key().pair().getPrivate();
            List<Future<PrivateKey>> keys = starts.invokeAll(List.of(start, start, start, start));
            PrivateKey agreed = key().pair().getPrivate();
            for (Future<PrivateKey> key : keys) {
                assertThat(key.get()).isEqualTo(agreed);
            }
        } finally {
            starts.shutdownNow();
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void aFileThatIsNoKeyStopsTheStartAndIsKept() throws IOException {
        Path file = Files.writeString(directory.resolve(FILE), "not a key");

        assertThatThrownBy(() -> key().pair()).isInstanceOf(StartRefused.class)
                .hasMessageContaining("palaestra.jwt.key-file").hasMessageContaining(file.toString());
        assertThat(file).hasContent("not a key");
    }

    private SigningKey key() {
        return new SigningKey(directory.toString(), FILE);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
