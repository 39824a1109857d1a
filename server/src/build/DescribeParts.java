import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Writes {@code bom.json}, the distribution's bill of materials in CycloneDX 1.6: every part that is really in there,
 * within archives too, each with the licence that the table in NOTICE names for it. Run by the build, with the
 * distribution, NOTICE, and a {@code path=group:name:version} for each part that cannot tell its own coordinates. What
 * then has none, or no licence, fails the build: nothing is bundled unnamed.
 */
final class DescribeParts {

    /** A manifest only: the coordinates told for it are those of the whole. */
    private static final String WHOLE = "palaestra.jar";
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(?:jar|war|rar|ear)");
    private static final Pattern STATED = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d.*)");
    private static final Pattern SINGLE_LICENCE = Pattern.compile("(?!LicenseRef-)\\S+");

    private final Notice notice;
    private final List<Told> told;
    private final SortedMap<Coordinates, Part> parts = new TreeMap<>(Comparator.comparing(Coordinates::purl));
    private final SortedSet<String> problems = new TreeSet<>();

    private DescribeParts(Notice notice, List<Told> told) {
        this.notice = notice;
        this.told = told;
    }

    public static void main(String[] arguments) throws IOException {
        Path distribution = Path.of(arguments[0]);
        DescribeParts description = new DescribeParts(Notice.read(Path.of(arguments[1])),
                Stream.of(arguments).skip(2).map(Told::of).toList());
        description.read(distribution);
        description.check();
        if (!description.problems.isEmpty()) {
            description.problems.forEach(System.err::println);
            System.exit(1);
        }
        Files.writeString(distribution.resolve("bom.json"), json(description.bom(), "") + "\n");
        System.out.println("bom.json names " + description.parts.size() + " parts.");
    }

    private void read(Path distribution) throws IOException {
        try (Stream<Path> files = Files.walk(distribution)) {
            for (Path file : files.sorted().toList()) {
                String path = distribution.relativize(file).toString().replace('\\', '/');
                if (ARCHIVE.matcher(path).matches()) {
                    read(path, Files.readAllBytes(file));
                }
            }
        }
    }

    private void read(String path, byte[] content) throws IOException {
        List<Coordinates> stated = new ArrayList<>();
        Manifest manifest = new Manifest();
        if (ARCHIVE.matcher(path).matches()) {
            ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content));
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String within = path + "!/" + entry.getName();
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    manifest.read(archive);
                } else if (STATED.matcher(entry.getName()).matches()) {
                    Coordinates.in(archive).ifPresent(stated::add);
                } else if (ARCHIVE.matcher(within).matches() || told(within).isPresent()) {
                    read(within, archive.readAllBytes());
                }
            }
        }
        Optional<Coordinates> main = told(path).or(() -> named(path, stated, manifest.getMainAttributes()));
        if (main.isPresent()) {
            part(main.get()).hashes().add(sha256(content));
            part(main.get()).paths().add(path);
        } else if (path.endsWith(".jar")) {
            problems.add(path + " tells no coordinates, and no line of NOTICE a group for it.");
        }
        stated.stream().filter(other -> !Optional.of(other).equals(main))
                .forEach(other -> part(other).bundledBy().add(path));
    }

    private Optional<Coordinates> told(String path) {
        return told.stream().filter(line -> line.path().matcher(path).matches()).map(Told::coordinates).findFirst();
    }

    /** Of all coordinates stated within, those that its name fits; without any, what name and manifest say. */
    private Optional<Coordinates> named(String path, List<Coordinates> stated, Attributes manifest) {
        String file = path.replaceFirst(".*/", "").replaceFirst("\\.[a-z]+$", "");
        Object symbolicName = manifest.getValue("Bundle-SymbolicName");
        Matcher versioned = VERSIONED.matcher(file);
        String name = versioned.matches() ? versioned.group(1) : file;
        Stream<String> versions = versioned.matches() ? Stream.of(versioned.group(2))
                : Stream.of("Implementation-Version", "Bundle-Version").map(manifest::getValue);
        return stated.stream().filter(each -> (file + "-").startsWith(each.name() + "-") || !path.endsWith(".jar"))
                .max(Comparator.<Coordinates>comparingInt(each -> each.name().length())
                        .thenComparing(each -> (each.group() + "." + each.name()).equals(symbolicName)))
                .or(() -> notice.group(name).flatMap(group -> versions.filter(Objects::nonNull).findFirst()
                        .map(version -> new Coordinates(group, name, version))));
    }

    private Part part(Coordinates coordinates) {
        return parts.computeIfAbsent(coordinates, any -> new Part(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
    }

    private void check() {
        told.stream().map(Told::coordinates).filter(coordinates -> !parts.containsKey(coordinates))
                .forEach(coordinates -> problems.add(coordinates.purl() + " is told by the build, but not there."));
        parts.forEach((coordinates, part) -> {
            if (notice.licence(coordinates).isEmpty()) {
                problems.add("No line of NOTICE names " + coordinates.id() + ", which is at " + part.places());
            }
        });
    }

    private Map<String, Object> bom() {
        Coordinates whole = told(WHOLE).orElseThrow();
        List<Map<String, Object>> components = parts.keySet().stream().filter(part -> !part.equals(whole))
                .map(part -> component("library", part)).toList();
        Map<String, Object> bom = new LinkedHashMap<>();
        bom.put("bomFormat", "CycloneDX");
        bom.put("specVersion", "1.6");
        // From the content, and no time anywhere: the same distribution has the same bill.
        byte[] content = json(components, "").getBytes(StandardCharsets.UTF_8);
        bom.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(content));
        bom.put("version", 1);
        bom.put("metadata", Map.of("component", component("application", whole)));
        bom.put("components", components);
        return bom;
    }

    private Map<String, Object> component(String type, Coordinates coordinates) {
        Part part = parts.get(coordinates);
        String licence = notice.licence(coordinates).orElseThrow();
        Map<String, Object> component = new LinkedHashMap<>();
        component.put("type", type);
        component.put("bom-ref", coordinates.purl());
        component.put("group", coordinates.group());
        component.put("name", coordinates.name());
        component.put("version", coordinates.version());
        component.put("hashes", part.hashes().stream().map(hash -> pair("alg", "SHA-256", "content", hash)).toList());
        component.put("licenses", List.of(SINGLE_LICENCE.matcher(licence).matches()
                ? Map.of("license", Map.of("id", licence)) : Map.of("expression", licence)));
        component.put("purl", coordinates.purl());
        component.put("properties", part.bundledBy().stream()
                .map(path -> pair("name", "palaestra:bundledBy", "value", path)).toList());
        component.put("evidence", Map.of("occurrences",
                part.places().stream().map(path -> Map.of("location", path)).toList()));
        component.values().removeIf(value -> value.equals("") || value.equals(List.of()));
        return component;
    }

    private static Map<String, String> pair(String key, String value, String otherKey, String otherValue) {
        Map<String, String> pair = new LinkedHashMap<>();
        pair.put(key, value);
        pair.put(otherKey, otherValue);
        return pair;
    }

    private static String json(Object value, String indent) {
        String deeper = indent + "  ";
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> deeper + json(entry.getKey(), "") + ": " + json(entry.getValue(), deeper))
                    .collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
            case List<?> list -> list.stream().map(element -> deeper + json(element, deeper))
                    .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
            case Number number -> number.toString();
            default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For what is named with an asterisk in place of any characters. */
    private static Pattern pattern(String text) {
        return Pattern.compile(Stream.of(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    /** Without a group, they are not those of Maven. */
    private record Coordinates(String group, String name, String version) {

        static Coordinates of(String text) {
            String[] words = text.split(":");
            return new Coordinates(words.length == 3 ? words[0] : "", words[words.length - 2], words[words.length - 1]);
        }

        /** Those of a {@code pom.properties}, which may be something else by the same name. */
        static Optional<Coordinates> in(InputStream stream) throws IOException {
            Properties properties = new Properties();
            properties.load(stream);
            return Optional.ofNullable(properties.getProperty("groupId")).map(group ->
                    new Coordinates(group, properties.getProperty("artifactId"), properties.getProperty("version")));
        }

        String id() {
            return group.isEmpty() ? name : group + ":" + name;
        }

        String purl() {
            return group.isEmpty() ? "pkg:generic/" + name + "@" + version
                    : "pkg:maven/" + group + "/" + name + "@" + version;
        }
    }

    /** Where a part is, by itself and within the jars of others, and what it is then. */
    private record Part(SortedSet<String> hashes, SortedSet<String> paths, SortedSet<String> bundledBy) {

        SortedSet<String> places() {
            SortedSet<String> places = new TreeSet<>(paths);
            places.addAll(bundledBy);
            return places;
        }
    }

    /** What the build tells of a part that cannot tell it itself. */
    private record Told(Pattern path, Coordinates coordinates) {

        static Told of(String argument) {
            String[] words = argument.split("=");
            return new Told(pattern(words[0]), Coordinates.of(words[1]));
        }
    }

    /** The table in NOTICE, whose first fitting line counts. */
    private record Notice(List<Line> lines) {

        private static final Pattern LINE = Pattern.compile(" {2}(\\S+) {2,}(\\S.*?) {2,}\\S.*");

        static Notice read(Path file) throws IOException {
            return new Notice(Files.readAllLines(file).stream().map(LINE::matcher).filter(Matcher::matches)
                    .map(line -> new Line(line.group(1), line.group(2))).toList());
        }

        Optional<String> licence(Coordinates coordinates) {
            return lines.stream().filter(line -> pattern(line.id()).matcher(coordinates.id()).matches())
                    .map(Line::licence).findFirst();
        }

        /** Of a part that tells only its name. */
        Optional<String> group(String name) {
            return lines.stream().map(line -> line.id().split(":"))
                    .filter(id -> id.length == 2 && !id[0].contains("*") && !id[1].equals("*"))
                    .filter(id -> pattern(id[1]).matcher(name).matches()).map(id -> id[0]).findFirst();
        }

        private record Line(String id, String licence) {
        }
    }
}
