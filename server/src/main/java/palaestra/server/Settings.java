package palaestra.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The configuration of this start, checked. As MicroProfile Config orders them: system properties go before the
 * environment, which goes before {@code palaestra.properties} in the data directory, which goes before the defaults.
 */
final class Settings {

    static final String FILE = "palaestra.properties";

    private final Map<Setting, String> given;

    private Settings(Map<Setting, String> given) {
        this.given = given;
    }

    /** @throws StartFailure with the first wrong value, naming the key and what is allowed */
    static Settings read(Properties systemProperties, Map<String, String> environment) {
        Map<Setting, String> given = new EnumMap<>(Setting.class);
        take(Setting.DATA_DIR, systemProperties, environment).ifPresent(value -> given.put(Setting.DATA_DIR, value));
        Properties file = readFile(
                Path.of(given.getOrDefault(Setting.DATA_DIR, Setting.DATA_DIR.defaultValue())).resolve(FILE));
        for (Setting setting : Setting.values()) {
            take(setting, systemProperties, environment)
                    .or(() -> check(setting, file.getProperty(setting.key()), FILE))
                    .ifPresent(value -> given.put(setting, value));
        }
        return new Settings(given);
    }

    String get(Setting setting) {
        return given.getOrDefault(setting, setting.defaultValue());
    }

    /** Empty where nothing is configured, whether there is a default or not. */
    Optional<String> given(Setting setting) {
        return Optional.ofNullable(given.get(setting));
    }

    /** Empty where nothing is configured and there is no default. */
    Optional<String> find(Setting setting) {
        return Optional.of(get(setting)).filter(value -> !value.isEmpty());
    }

    int number(Setting setting) {
        return Integer.parseInt(get(setting));
    }

    /** Absolute, so that the application finds it wherever the server thinks it is. */
    Path dataDirectory() {
        return Path.of(get(Setting.DATA_DIR)).toAbsolutePath().normalize();
    }

    /** Makes the application see what was configured, whichever source it came from. */
    void publish() {
        given.forEach((setting, value) -> System.setProperty(setting.key(), value));
        System.setProperty(Setting.DATA_DIR.key(), dataDirectory().toString());
    }

    private static Optional<String> take(Setting setting, Properties systemProperties,
            Map<String, String> environment) {
        return check(setting, systemProperties.getProperty(setting.key()), "-D" + setting.key())
                .or(() -> check(setting, environment.get(setting.environmentVariable()),
                        setting.environmentVariable()));
    }

    /** An empty value means "not given", as in MicroProfile Config. */
    private static Optional<String> check(Setting setting, String value, String source) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        if (!setting.allowed().test().test(value)) {
            throw new StartFailure(setting.key() + (setting.secret() ? " has a value" : " is \"" + value + "\"")
                    + " (from " + source + ") that is not allowed; allowed is " + setting.allowed().description()
                    + ".");
        }
        return Optional.of(value);
    }

    private static Properties readFile(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new StartFailure(path + " cannot be read: it must be a properties file in UTF-8.", e);
        }
        for (String key : properties.stringPropertyNames()) {
            if (Setting.of(key).isEmpty()) {
                throw new StartFailure(key + " in " + path + " is no key of Palaestra; --help lists them all.");
            }
            if (key.equals(Setting.DATA_DIR.key())) {
                throw new StartFailure(key + " cannot be set in " + path + ", which lies in it; use the environment.");
            }
        }
        return properties;
    }
}
