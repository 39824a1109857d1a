package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir
    private Path dataDirectory;

    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void useTheDirectory() {
        environment.put("PALAESTRA_DATA_DIR", dataDirectory.toString());
    }

    @Test
    void withoutConfigurationTheDefaultsHold() {
        Settings settings = Settings.read(system, Map.of());
        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(8080);
        assertThat(settings.find(Setting.DB_URL)).isEmpty();
        assertThat(settings.dataDirectory()).isAbsolute().endsWithRaw(Path.of("data"));
    }

    @Test
    void everyDefaultIsAllowed() {
        assertThat(Arrays.stream(Setting.values()).filter(setting -> !setting.defaultValue().isEmpty()))
                .allSatisfy(setting -> assertThat(setting.allowed().test()).accepts(setting.defaultValue()));
    }

    @Test
    void systemPropertiesGoBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        file("palaestra.http.port=1001\npalaestra.credits.initial=7\npalaestra.course.time-scale=9");
        environment.put("PALAESTRA_HTTP_PORT", "1002");
        environment.put("PALAESTRA_COURSE_TIME_SCALE", "8");
        system.setProperty("palaestra.http.port", "1003");

        Settings settings = Settings.read(system, environment);

        assertThat(settings.number(Setting.HTTP_PORT)).isEqualTo(1003);
        assertThat(settings.number(Setting.COURSE_TIME_SCALE)).isEqualTo(8);
        assertThat(settings.number(Setting.CREDITS_INITIAL)).isEqualTo(7);
    }

    @Test
    void anEmptyValueMeansNotGiven() {
        environment.put("PALAESTRA_HTTP_PORT", "");
        assertThat(Settings.read(system, environment).number(Setting.HTTP_PORT)).isEqualTo(8080);
    }

    @ParameterizedTest
    @CsvSource({
        "palaestra.http.port, 0", "palaestra.http.port, 65536", "palaestra.http.port, 80a",
        "palaestra.session.lifetime, 3d", "palaestra.session.lifetime, PT0S",
        "palaestra.registration.open, TRUE", "palaestra.log.level, LOUD",
        "palaestra.log.levels, org.flywaydb", "palaestra.cors.origins, https://a.example/path",
        "palaestra.http.trusted-proxies, 10.0.0.0/33", "palaestra.http.trusted-proxies, proxy.example",
        "palaestra.db.url, mysql://x", "palaestra.models.catalogue, /no/such/file"})
    void aWrongValueIsRefusedWithKeyValueAndWhatIsAllowed(String key, String value) {
        system.setProperty(key, value);
        assertThatThrownBy(() -> Settings.read(system, environment)).isInstanceOf(StartFailure.class)
                .hasMessageContaining(key).hasMessageContaining(value)
                .hasMessageContaining(Setting.of(key).orElseThrow().allowed().description());
    }

    @ParameterizedTest
    @CsvSource({
        "palaestra.session.lifetime, PT12H", "palaestra.log.levels, 'org.flywaydb=DEBUG, palaestra.api=TRACE'",
        "palaestra.cors.origins, 'https://a.example,http://localhost:5173'",
        "palaestra.http.trusted-proxies, '10.0.0.0/8,::1'"})
    void aRightValueIsTaken(String key, String value) {
        system.setProperty(key, value);
        assertThat(Settings.read(system, environment).get(Setting.of(key).orElseThrow())).isEqualTo(value);
    }

    @Test
    void aWrongPasswordIsNotRepeated() {
        system.setProperty("palaestra.admin.password", "short");
        assertThatThrownBy(() -> Settings.read(system, environment)).hasMessageContaining("palaestra.admin.password")
                .hasMessageNotContaining("short");
    }

    @Test
    void anUnknownKeyInTheFileIsRefused() throws IOException {
        file("palaestra.htp.port=1");
        assertThatThrownBy(() -> Settings.read(system, environment)).hasMessageContaining("palaestra.htp.port");
    }

    @Test
    void theEnvironmentVariableFollowsMicroProfilesRule() {
        assertThat(Setting.COURSE_TIME_SCALE.environmentVariable()).isEqualTo("PALAESTRA_COURSE_TIME_SCALE");
    }

    private void file(String content) throws IOException {
        Files.writeString(dataDirectory.resolve(Settings.FILE), content);
    }
}
