package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AdministratorPassword;
import palaestra.domain.account.FirstAdministrator;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignInService;
import palaestra.persistence.container.InContainer;

class FirstAdministratorIT extends InContainer {

    @Inject
    private FirstAdministrator firstAdministrator;

    @Inject
    private AdministratorPassword password;

    @Inject
    private SignInService signIn;

    @AfterEach
    void removeTheFile() {
        password.discard();
    }

    @Test
    void theFirstAdministratorSignsInWithThePasswordInTheFile() throws IOException {
        firstAdministrator.ensure();

        String kept = Files.readString(file()).strip();
        assertThat(signIn.signIn("admin", kept).session().role()).isEqualTo(Role.ADMIN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
        assertThat(filesBeside()).containsExactly(file());
    }

    @Test
    void aLaterStartChangesNothing() throws IOException {
        firstAdministrator.ensure();
        String kept = Files.readString(file());
        firstAdministrator.ensure();

        assertThat(Files.readString(file())).isEqualTo(kept);
        assertThat(stage.number("select count(*) from account")).isEqualTo(1);
    }

    @Test
    void aPasswordKeptBeforeACrashIsUsed() throws IOException {
        password.keep("kept before the crash");
        firstAdministrator.ensure();

        assertThat(signIn.signIn("admin", "kept before the crash").account().role()).isEqualTo(Role.ADMIN);
        assertThat(Files.readString(file()).strip()).isEqualTo("kept before the crash");
    }

    @Test
    void startsAtTheSameMomentMakeOneAdministratorWithThePasswordInTheFile() throws Exception {
        stage.atOnce(Collections.nCopies(4, this::start)).forEach(outcome -> assertThat(outcome).isEqualTo("started"));

        assertThat(stage.number("select count(*) from account")).isEqualTo(1);
        assertThat(signIn.signIn("admin", Files.readString(file()).strip()).account().role()).isEqualTo(Role.ADMIN);
        assertThat(filesBeside()).containsExactly(file());
    }

    private Object start() {
        firstAdministrator.ensure();
        return "started";
    }

    private Path file() {
        return Path.of(password.place());
    }

    /** But for the key that seals secrets, which is nobody's password. */
    private Stream<Path> filesBeside() throws IOException {
        return Files.list(file().getParent()).filter(path -> !path.endsWith("secret-key"));
    }
}
