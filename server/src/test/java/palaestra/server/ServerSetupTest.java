package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerSetupTest {

    private static final DatabaseAccess DATABASE =
            new DatabaseAccess("jdbc:postgresql://db:5432/palaestra", "somebody", "p@ss:w=d\\x");

    @Test
    void whoSendsAndWhoReceivesSignInAtTheBroker() {
        List<AdminCommand> commands = resources(BrokerAccess.external("tcp://mq:61616", "nodes", "a:b=c"));

        for (String name : List.of("create-resource-adapter-config", "create-connector-connection-pool")) {
            assertThat(argument(commands, name, "--property=")).contains("UserName=nodes")
                    .contains("Password=a\\:b\\=c");
        }
    }

    @Test
    void aBrokerThatAsksForNothingIsToldNothing() {
        List<AdminCommand> commands = resources(BrokerAccess.embedded());

        assertThat(argument(commands, "create-resource-adapter-config", "--property=")).doesNotContain("UserName")
                .doesNotContain("Password");
        assertThat(command(commands, "create-connector-connection-pool").arguments())
                .noneMatch(argument -> argument.startsWith("--property"));
    }

    @Test
    void separatorsInThePasswordOfTheDatabaseAreEscaped() {
        assertThat(argument(resources(BrokerAccess.embedded()), "create-jdbc-connection-pool", "--property="))
                .contains(":password=p@ss\\:w\\=d\\\\x:").contains("url=jdbc\\:postgresql\\://db\\:5432/palaestra:");
    }

    @Test
    void theServerTellsNobodyOfItselfAndTakesBodiesAtEveryListener() {
        List<AdminCommand> commands = ServerSetup.configuration("some-config", List.of("one", "two"));

        assertThat(commands).extracting(command -> String.join(" ", command.arguments())).contains(
                "configs.config.some-config.phone-home-runtime-configuration.enabled=false",
                "configs.config.some-config.network-config.protocols.protocol.one.http"
                        + ".allow-payload-for-undefined-http-methods=true",
                "configs.config.some-config.network-config.protocols.protocol.two.http"
                        + ".allow-payload-for-undefined-http-methods=true");
    }

    private static List<AdminCommand> resources(BrokerAccess broker) {
        return ServerSetup.resources(DATABASE, broker, Path.of("artemis.rar"), "server");
    }

    private static AdminCommand command(List<AdminCommand> commands, String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    private static String argument(List<AdminCommand> commands, String name, String beginning) {
        return command(commands, name).arguments().stream().filter(argument -> argument.startsWith(beginning))
                .findFirst().orElseThrow();
    }
}
