package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.cyclonedx.Version;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/**
 * The distribution tells what it is made of and under which licences: {@code bom.json} and NOTICE name everything that
 * is in there and nothing else, and say of each part what the part says of itself.
 */
class PartsIT {

    private static final Path DISTRIBUTION = Path.of(System.getProperty("palaestra.distribution"));
    private static final Path BILL = DISTRIBUTION.resolve("bom.json");
    private static final Pattern ARCHIVE = Pattern.compile(".*\\.(?:jar|war|rar|ear)");
    private static final Pattern POM = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.xml");
    private static final Pattern NOTICE_LINE = Pattern.compile(" {2}(\\S+) {2,}(\\S.*?) {2,}\\S.*");
    private static final Pattern WITHIN_EXPRESSION = Pattern.compile("\\(|\\)| AND | OR ");
    private static final Pattern BETWEEN_BUNDLE_LICENSES = Pattern.compile(",\\s*(?=\\S+[./])");

    /** By which names the parts call each licence. Some names leave open which of several they mean. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("0BSD", "0BSD"),
            Map.entry("Apache-2.0", ".*apache.*2\\.0.*"),
            Map.entry("BSD-2-Clause", "(The )?BSD.2.Clause( License)?|.*/bsd-license\\.php|.*/BSD-2-Clause"),
            Map.entry("BSD-3-Clause", "(.*/)?BSD-3-Clause|Modified BSD|(EDL|Eclipse Distribution License) .*1\\.0"
                    + "|EDL 1\\.0|.*/edl-v10\\.php|.*asm\\.ow2\\.io/license.*"),
            Map.entry("CC0-1.0", "Public Domain|.*/publicdomain/zero/1\\.0/"),
            Map.entry("CDDL-1.1", "CDDL \\+ GPLv2 with classpath exception|.*/Payara/\\w+/LICENSE\\.txt"),
            Map.entry("EPL-1.0", "Eclipse Public License .*1\\.0|.*h2database\\.com/html/license\\.html"),
            Map.entry("EPL-2.0", "EPL 2\\.0|Eclipse Public License .*2\\.0|.*/epl-2\\.0.*|.*/epl-v20\\.html"),
            Map.entry("GPL-2.0-only WITH Classpath-exception-2.0", "GPL2 w/ CPE|.*General Public License.*Classpath.*"
                    + "|CDDL \\+ GPLv2 with classpath exception|.*/Payara/\\w+/LICENSE\\.txt"
                    + "|.*/classpath/license\\.html|.*/secondary-gpl-2\\.0-cp"),
            Map.entry("LGPL-2.1-only", "LGPL 2\\.1|.*/lgpl-2\\.1\\.html"),
            Map.entry("LicenseRef-Public-Domain", "Public Domain"),
            Map.entry("LicenseRef-W3C-Documents-1999", ".*w3\\.org/.*/copyright-documents-19990405"),
            Map.entry("MIT", "MIT|The MIT License.*|.*opensource\\.org/licenses?/mit.*|jquery\\.org/license"),
            Map.entry("MPL-1.1", "MPL 1\\.1|.*mozilla\\.org/.*/MPL/1\\.1/"),
            Map.entry("MPL-2.0", ".*h2database\\.com/html/license\\.html"));

    private static final List<Archive> ARCHIVES = new ArrayList<>();
    private static List<Component> parts;
    private static List<Line> notice;

    @BeforeAll
    static void readTheDistribution() throws Exception {
        parts = new JsonParser().parse(BILL.toFile()).getComponents();
        notice = Files.readAllLines(DISTRIBUTION.resolve("NOTICE")).stream().map(NOTICE_LINE::matcher)
                .filter(Matcher::matches).map(line -> new Line(line.group(1), line.group(2))).toList();
        try (Stream<Path> files = Files.walk(DISTRIBUTION)) {
            for (Path file : files.filter(file -> ARCHIVE.matcher(file.toString()).matches()).toList()) {
                read(DISTRIBUTION.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void theBillIsValidCycloneDx() throws Exception {
        assertThat(new JsonParser().validate(BILL.toFile(), Version.VERSION_16)).isEmpty();
        assertThat(parts).extracting(Component::getPurl).doesNotHaveDuplicates().doesNotContainNull();
    }

    @Test
    void everyJarIsInTheBillByItsChecksum() {
        assertThat(ARCHIVES).hasSizeGreaterThan(400).extracting(Archive::path)
                .anyMatch(path -> path.startsWith("lib/")).anyMatch(path -> path.startsWith("runtime/"))
                .anyMatch(path -> path.startsWith("palaestra.ear!/lib/"))
                .anyMatch(path -> path.contains("api.war!/WEB-INF/lib/"))
                .anyMatch(path -> path.startsWith("artemis.rar!/"));
        assertThat(ARCHIVES).filteredOn(archive -> archive.path().endsWith(".jar"))
                .filteredOn(archive -> !archive.path().equals("palaestra.jar"))
                .filteredOn(archive -> part(archive).isEmpty()).isEmpty();
    }

    @Test
    void whatIsNoJarIsInTheBillToo() {
        assertThat(parts).extracting(PartsIT::id)
                .contains("postgresql", "org.webjars.npm:vue", "org.webjars:echarts");
    }

    @Test
    void everyPartHasTheLicenceThatNoticeNamesForIt() {
        parts.forEach(part -> assertThat(licence(part)).as(id(part)).isEqualTo(line(id(part)).licence()));
    }

    @Test
    void everyLineOfNoticeNamesAPartThatIsThere() {
        Set<Line> used = parts.stream().map(part -> line(id(part))).collect(Collectors.toSet());
        assertThat(notice).isNotEmpty().filteredOn(line -> !used.contains(line)).isEmpty();
    }

    @Test
    void whatPartsSayOfTheirLicencesIsWhatNoticeNames() {
        ARCHIVES.forEach(archive -> {
            archive.licencesInPoms().forEach((id, names) -> assertNamed(id, names));
            part(archive).ifPresent(part -> assertNamed(id(part), archive.licencesInManifest()));
        });
    }

    @Test
    void theTextsOfLicenceAndNoticeComeAlong() {
        assertThat(DISTRIBUTION.resolve("LICENSE")).hasSameTextualContentAs(Path.of("../LICENSE"));
        assertThat(DISTRIBUTION.resolve("NOTICE")).hasSameTextualContentAs(Path.of("../NOTICE"));
    }

    private static void assertNamed(String id, List<String> names) {
        names.forEach(name -> {
            List<String> meant = NAMES.keySet().stream()
                    .filter(licence -> name.matches("(?i)" + NAMES.get(licence))).toList();
            assertThat(meant).as("licences called " + name).isNotEmpty();
            assertThat(WITHIN_EXPRESSION.split(line(id).licence())).as(id).containsAnyElementsOf(meant);
        });
    }

    private static Line line(String id) {
        return notice.stream().filter(line -> line.names(id)).findFirst()
                .orElseThrow(() -> new AssertionError("NOTICE does not name " + id));
    }

    private static Optional<Component> part(Archive archive) {
        return parts.stream().filter(part -> part.getHashes() != null && part.getHashes().stream()
                .map(Hash::getValue).anyMatch(archive.sha256()::equals)).findFirst();
    }

    private static String id(Component part) {
        return part.getGroup() == null ? part.getName() : part.getGroup() + ":" + part.getName();
    }

    private static String licence(Component part) {
        LicenseChoice choice = part.getLicenses();
        return choice.getExpression() == null ? choice.getLicenses().getFirst().getId()
                : choice.getExpression().getValue();
    }

    private static void read(String path, byte[] content) throws Exception {
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        Map<String, List<String>> licencesInPoms = new HashMap<>();
        Manifest manifest = new Manifest();
        ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content));
        for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            Matcher pom = POM.matcher(entry.getName());
            if (pom.matches()) {
                licencesInPoms.put(pom.group(1) + ":" + pom.group(2), licences(archive.readAllBytes()));
            } else if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                manifest.read(archive);
            } else if (ARCHIVE.matcher(entry.getName()).matches()) {
                read(path + "!/" + entry.getName(), archive.readAllBytes());
            }
        }
        String bundleLicense = manifest.getMainAttributes().getValue("Bundle-License");
        ARCHIVES.add(new Archive(path.replace('\\', '/'), sha256, licencesInPoms,
                bundleLicense == null ? List.of() : BETWEEN_BUNDLE_LICENSES.splitAsStream(bundleLicense)
                        .map(licence -> licence.replaceFirst(";link=.*", "").replace("\"", "")).toList()));
    }

    private static List<String> licences(byte[] pom) throws Exception {
        NodeList names = (NodeList) XPathFactory.newInstance().newXPath().evaluate("/project/licenses/license/name",
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(pom)),
                XPathConstants.NODESET);
        List<String> licences = new ArrayList<>();
        for (int i = 0; i < names.getLength(); i++) {
            licences.add(names.item(i).getTextContent().strip());
        }
        return licences;
    }

    /** A file of the distribution, or within another, with what it says of its own licence and of what it bundles. */
    private record Archive(String path, String sha256, Map<String, List<String>> licencesInPoms,
            List<String> licencesInManifest) {
    }

    /** Of the table in NOTICE, in which an asterisk stands for any characters. */
    private record Line(String pattern, String licence) {

        boolean names(String id) {
            return id.matches(pattern.replace(".", "\\.").replace("*", ".*"));
        }
    }
}
