package palaestra.domain.course;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Settings whose meaning is somebody else's: maps, lists, texts, numbers, booleans and nulls. Texts below keys that
 * sound like secrets are never shown.
 */
public record OpaqueSettings(Map<String, Object> values) {

    public static final OpaqueSettings NONE = new OpaqueSettings(Map.of());

    /** What is shown instead of a secret, and means "unchanged" when it comes back. */
    public static final String MASK = "***";

    private static final List<String> SECRET_ENDINGS = List.of("key", "token", "tokens", "secret", "password");

    /** The same with every secret masked; an empty secret stays empty, so that one sees that there is none. */
    public OpaqueSettings masked() {
        return new OpaqueSettings(masked(values));
    }

    /** The same with every mask replaced by what {@code before} has in that place, or left out if it has nothing. */
    public OpaqueSettings unmaskedBy(OpaqueSettings before) {
        return new OpaqueSettings(unmasked(values, before.values));
    }

    /** Hides everything from logs. */
    @Override
    public String toString() {
        return "OpaqueSettings" + values.keySet();
    }

    private static boolean isSecret(String key) {
        String name = key.toLowerCase(Locale.ROOT);
        return SECRET_ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static Map<String, Object> masked(Map<?, ?> map) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> result.put((String) key, masked(value, isSecret((String) key))));
        return result;
    }

    private static Object masked(Object value, boolean secret) {
        if (value instanceof Map<?, ?> map) {
            return secret && !map.isEmpty() ? MASK : masked(map);
        }
        if (value instanceof List<?> list) {
            return secret && !list.isEmpty() ? MASK : list.stream().map(item -> masked(item, false)).toList();
        }
        return secret && value != null && !"".equals(value) ? MASK : value;
    }

    private static Map<String, Object> unmasked(Map<?, ?> map, Map<?, ?> before) {
        Map<String, Object> result = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object old = before.get(key);
            if (MASK.equals(value) && isSecret((String) key)) {
                if (old != null) {
                    result.put((String) key, old);
                }
            } else if (value instanceof Map<?, ?> inner) {
                result.put((String) key, unmasked(inner, old instanceof Map<?, ?> oldMap ? oldMap : Map.of()));
            } else {
                result.put((String) key, value);
            }
        });
        return result;
    }
}
