package palaestra.api.smartcoder;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import palaestra.domain.generation.Language;

/** The language that the current request asks for, kept for the answer even if the rest of the request is refused. */
@RequestScoped
public class AskedLanguage {

    private Language language;

    void readFrom(JsonNode body) {
        language = Language.named(body.path("lang").textValue()).orElse(null);
    }

    Optional<String> canonicalName() {
        return Optional.ofNullable(language).map(Language::canonicalName);
    }
}
