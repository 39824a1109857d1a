package palaestra.codegen.bundled;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of a folder's files, since a jar cannot be asked for the files of a folder.
 *
 * @param checksum of what the files hold, in hexadecimal: equal for equal content
 * @param files names without folder
 */
public record Manifest(String checksum, List<String> files) {

    private static final String NAME = "manifest.txt";

    public void write(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(files);
        lines.add(0, checksum);
        Files.write(folder.resolve(NAME), lines);
    }

    /** @param folder absolute name of the folder on the class path */
    static Manifest read(String folder) throws IOException {
        try (InputStream in = Manifest.class.getResourceAsStream(folder + "/" + NAME)) {
            if (in == null) {
                throw new FileNotFoundException("This build has no " + folder + "/" + NAME);
            }
            List<String> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
            return new Manifest(lines.get(0), lines.subList(1, lines.size()));
        }
    }
}
