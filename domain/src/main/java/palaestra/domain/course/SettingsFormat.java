package palaestra.domain.course;

/** How opaque settings are written down before they are sealed. */
public interface SettingsFormat {

    String write(OpaqueSettings settings);

    OpaqueSettings read(String text);
}
