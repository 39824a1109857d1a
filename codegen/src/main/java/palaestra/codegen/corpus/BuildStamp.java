package palaestra.codegen.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers what the models were made of, so that they are made again only when the artifacts or the code that reads
 * them have changed.
 */
record BuildStamp(Path file, String value, Path product) {

    static BuildStamp of(Path artifacts, Path classes) throws IOException {
        MessageDigest digest = sha256();
        Path file = artifacts.resolve("index.sha256");
        Path code = classes.resolve("palaestra/codegen");
        for (Path folder : List.of(artifacts, code.resolve("corpus"), code.resolve("ngram"), code.resolve("recall"),
                code.resolve("token"))) {
            try (Stream<Path> inputs = Files.walk(folder)) {
                for (Path input : inputs.filter(Files::isRegularFile).filter(path -> !path.equals(file)).sorted()
                        .toList()) {
                    digest.update(Files.readAllBytes(input));
                }
            }
        }
        return new BuildStamp(file, HexFormat.of().formatHex(digest.digest()), classes.resolve("ngram"));
    }

    boolean isFresh() throws IOException {
        return Files.exists(file) && Files.exists(product.resolve("manifest.txt"))
                && Files.readString(file).equals(value);
    }

    void set() throws IOException {
        Files.writeString(file, value);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
