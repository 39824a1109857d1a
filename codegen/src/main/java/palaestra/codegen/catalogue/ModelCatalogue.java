package palaestra.codegen.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The models of this installation. Needs a JSON-P implementation on the class path and nothing else.
 *
 * @param standard the id of the model that serves requests which name none; one of {@code models}, can generate
 * @param models in the file's order, at least one, ids and aliases unique
 */
public record ModelCatalogue(String standard, List<ModelEntry> models) {

    private static final String BUNDLED = "catalogue.json";

    /**
     * The catalogue that the configuration names.
     *
     * @param path value of {@code palaestra.models.catalogue}; null or blank means the bundled catalogue
     * @throws InvalidCatalogue if it cannot be used
     */
    public static ModelCatalogue configured(String path) {
        return path == null || path.isBlank() ? bundled() : read(Path.of(path.strip()));
    }

    /** @throws InvalidCatalogue if the file cannot be read or says something that is not allowed */
    public static ModelCatalogue read(Path file) {
        return read(file, System::getenv);
    }

    /** The catalogue that Palaestra brings along: the embedded models. */
    public static ModelCatalogue bundled() {
        try (InputStream in = ModelCatalogue.class.getResourceAsStream(BUNDLED)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new CatalogueReader("bundled " + BUNDLED, Path.of(""), System::getenv).read(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelCatalogue read(Path file, UnaryOperator<String> environment) {
        Path folder = file.toAbsolutePath().getParent();
        return new CatalogueReader(file.toString(), folder, environment).read(text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new InvalidCatalogue("Model catalogue " + file + ": there is no such file.");
        } catch (CharacterCodingException e) {
            throw new InvalidCatalogue("Model catalogue " + file + ": is not UTF-8 text.");
        } catch (IOException e) {
            throw new InvalidCatalogue("Model catalogue " + file + ": cannot be read.");
        }
    }
}
