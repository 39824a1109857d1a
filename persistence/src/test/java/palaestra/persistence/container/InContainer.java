package palaestra.persistence.container;

import jakarta.inject.Inject;
import java.io.File;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that runs within Payara Micro, beside the shipped domain and persistence jars. */
@ExtendWith(ArquillianExtension.class)
public class InContainer {

    @Inject
    protected Stage stage;

    @Deployment
    public static Archive<?> palaestra() {
        File directory = new File(System.getProperty("palaestra.it.directory"));
        return ShrinkWrap.create(WebArchive.class, "palaestra-it.war")
                .addAsLibraries(new File(directory, "lib").listFiles())
                .addAsLibrary(new File(System.getProperty("palaestra.it.module")))
                .addAsLibraries(fileOf(Assertions.class), fileOf(Awaitility.class), fileOf(Matcher.class))
                .merge(testClasses(), "/WEB-INF/classes", Filters.include(".*\\.class"))
                .addAsResource(new StringAsset("palaestra.data.dir=" + directory + "/data\n"),
                        "META-INF/microprofile-config.properties")
                .addAsWebInfResource(InContainer.class.getResource("/beans-of-tests.xml"), "beans.xml");
    }

    @BeforeEach
    void beginWithEmptyTables() {
        stage.clear();
    }

    private static GenericArchive testClasses() {
        return ShrinkWrap.create(ExplodedImporter.class)
                .importDirectory(fileOf(InContainer.class))
                .as(GenericArchive.class);
    }

    private static File fileOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
