import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Everyday work with JSON, by the library Gson. */
public final class JsonData {

    private JsonData() {
    }

    /** Parses a JSON string, by Gson; a text that is no JSON throws JsonParseException. */
    public static JsonElement parseJson(String text) {
        return JsonParser.parseString(text);
    }

    /** Pretty prints JSON: formats a JSON string with line breaks and indentation, by Gson. */
    public static String prettyPrintJson(String text) {
        return new GsonBuilder().setPrettyPrinting().create().toJson(JsonParser.parseString(text));
    }

    /** Reads a JSON file, by Gson. */
    public static JsonElement readJsonFile(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return JsonParser.parseReader(reader);
        }
    }

    /** Writes an object to a JSON file, saves it as JSON, by Gson. */
    public static void writeJsonFile(Path file, Object data) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            new GsonBuilder().setPrettyPrinting().create().toJson(data, writer);
        }
    }
}
