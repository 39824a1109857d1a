package palaestra.codegen.recall;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.InputStream;
import java.util.List;
import palaestra.domain.generation.Language;

/**
 * A library that the index was built from.
 *
 * @param id short and unique; also the name of its jar while building and of its folder of licences
 * @param label what people call it, as answers name it
 * @param artifact Maven coordinates it was taken from
 * @param root folder of its code inside the artifact, with a slash at the end unless empty
 * @param include regular expression that paths below the root match
 * @param exclude regular expression of paths to leave out
 * @param undocumented whether functions without documentation are taken too
 * @param licenceFiles files of the artifact that must travel along
 */
public record CorpusSource(String id, Language language, String label, String version, String artifact,
        String licence, String copyright, String root, String include, String exclude, boolean undocumented,
        List<String> licenceFiles) {

    /** Reads the list of sources. */
    public static List<CorpusSource> readAll(InputStream json) {
        try (JsonReader reader = Json.createReader(json)) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(CorpusSource::from).toList();
        }
    }

    private static CorpusSource from(JsonObject json) {
        JsonArray files = json.getJsonArray("licenceFiles");
        return new CorpusSource(json.getString("id"), Language.named(json.getString("language")).orElseThrow(),
                json.getString("label"), json.getString("version"), json.getString("artifact"),
                json.getString("licence"), json.getString("copyright"), json.getString("root"),
                json.getString("include"), json.getString("exclude"), json.getBoolean("undocumented", false),
                files.getValuesAs(JsonString.class).stream().map(JsonString::getString).toList());
    }
}
