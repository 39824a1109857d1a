package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.util.Map;
import java.util.TreeMap;
import palaestra.domain.course.OpaqueSettings;
import palaestra.domain.course.SettingsFormat;

/** Opaque settings as a JSON object. */
@ApplicationScoped
public class JsonSettingsFormat implements SettingsFormat {

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

    @Override
    public String write(OpaqueSettings settings) {
        return jsonb.toJson(settings.values());
    }

    @Override
    @SuppressWarnings("unchecked")
    public OpaqueSettings read(String text) {
        return new OpaqueSettings((Map<String, Object>) (Map<?, ?>) jsonb.fromJson(text, TreeMap.class));
    }
}
