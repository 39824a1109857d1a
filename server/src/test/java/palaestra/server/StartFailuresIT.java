package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A start that cannot succeed says why in one line, exits with another code than 0 and leaves nothing running. */
class StartFailuresIT {

    @TempDir
    private Path directory;

    static Stream<Arguments> settingsThatCannotWork() {
        String nobody = "127.0.0.1:" + PalaestraProcess.freePort();
        return Stream.of(
                Arguments.of("palaestra.db.url", "jdbc:postgresql://" + nobody + "/palaestra", "cannot be reached"),
                Arguments.of("palaestra.db.url", "jdbc:mysql://localhost/x", "jdbc:postgresql:"),
                Arguments.of("palaestra.broker.url", "tcp://" + nobody, "cannot be reached"),
                Arguments.of("palaestra.broker.url", "tcp:/", "tcp://host:61616"),
                Arguments.of("palaestra.registration.open", "maybe", "true or false"),
                Arguments.of("palaestra.course.time-scale", "0", "whole number from 1"),
                Arguments.of("palaestra.models.catalogue", "/no/such/file.json", "file that can be read"),
                Arguments.of("palaestra.admin.password", "12345", "6 to 255 characters"));
    }

    @ParameterizedTest(name = "{0}={1}")
    @MethodSource("settingsThatCannotWork")
    void aSettingThatCannotWorkIsNamed(String key, String value, String hint) {
        try (PalaestraProcess server = PalaestraProcess.in(directory).with(key, value).launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertOneLine(server).contains(key).contains(hint);
            assertThat(server.database()).isEmpty();
        }
    }

    @Test
    void aSecretIsNotRepeatedInTheRefusal() {
        try (PalaestraProcess server = PalaestraProcess.in(directory).with("palaestra.admin.password", "geheim")
                .with("palaestra.db.url", "nonsense").launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors() + server.output()).doesNotContain("geheim");
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                PalaestraProcess server = PalaestraProcess.in(directory)
                        .with("palaestra.http.port", taken.getLocalPort()).launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertOneLine(server).contains("Port " + taken.getLocalPort()).contains("palaestra.http.port");
        }
    }

    @Test
    void aDataDirectoryInUseIsNamedAndItsOwnerIsNotDisturbed() {
        try (PalaestraProcess owner = PalaestraProcess.in(directory).start();
                PalaestraProcess second = PalaestraProcess.in(directory).launch()) {
            assertThat(second.exitCode()).isEqualTo(1);
            assertOneLine(second).contains(directory.toString()).contains("in use");
            assertThat(owner.stop()).isZero();
        }
    }

    @Test
    void anUnknownKeyInTheFileIsNamed() throws IOException {
        Files.writeString(directory.resolve("palaestra.properties"), "palaestra.htp.port=8080\n");
        try (PalaestraProcess server = PalaestraProcess.in(directory).launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertOneLine(server).contains("palaestra.htp.port").contains("--help");
        }
    }

    @Test
    void aWrongCatalogueIsRefused() throws IOException {
        Path catalogue = Files.writeString(directory.resolve("models.json"), "{\"standard\":\"x\",\"models\":[]}");
        try (PalaestraProcess server = PalaestraProcess.in(directory)
                .with("palaestra.models.catalogue", catalogue).launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertOneLine(server).contains(catalogue.toString());
        }
    }

    private static AbstractStringAssert<?> assertOneLine(PalaestraProcess server) {
        assertThat(server.output()).doesNotContain("\tat ");
        assertThat(server.errors().lines()).hasSize(1);
        return assertThat(server.errors()).startsWith("Palaestra does not start: ");
    }
}
