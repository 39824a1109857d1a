package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.JarFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payara Micro deploys EARs only with two modules of Payara Server, which may be of another release. */
class EarModulesIT {

    @TempDir
    private Path directory;

    @Test
    void theModulesForEarsFitTheServer() throws IOException {
        String mix = "Payara Micro " + version("kernel.jar") + " with deployment-javaee-full "
                + version("deployment-javaee-full.jar") + " and appclient-connector "
                + version("appclient-connector.jar") + " (docs/adr/001-ear-on-payara-micro.md)";
        try (PalaestraProcess server = PalaestraProcess.in(directory).launch()) {
            Awaitility.await("a start or a refusal by " + mix).atMost(Duration.ofMinutes(4)).until(
                    () -> server.output().contains("Palaestra serves") || !server.errors().isEmpty());

            assertThat(server.errors()).as(mix + "\n" + server.output()).isEmpty();
            for (String path : new String[] {"/health", "/app/"}) {
                given().baseUri(server.url().toString()).get(path).then().statusCode(200);
            }
        }
    }

    private static String version(String jar) throws IOException {
        Path file = Path.of(System.getProperty("palaestra.distribution"), "runtime", jar);
        try (JarFile module = new JarFile(file.toFile())) {
            return module.getManifest().getMainAttributes().getValue("Bundle-Version");
        }
    }
}
