package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokerAccessTest {

    @Test
    void aUrlBecomesTheConnectorsParameters() {
        BrokerAccess access = BrokerAccess.external("tcp://mq.example:5445?sslEnabled=true&verifyHost=true", "u", "p");
        assertThat(access.parameters()).isEqualTo("host=mq.example;port=5445;sslEnabled=true;verifyHost=true");
        assertThat(access.user()).isEqualTo("u");
    }

    @Test
    void everyNodeOfAClusterGetsAConnector() {
        BrokerAccess access = BrokerAccess.external("tcp://a, tcp://b:1", "", "");
        assertThat(access.parameters()).isEqualTo("host=a;port=61616,host=b;port=1");
        assertThat(access.connectorClass().split(",")).hasSize(2);
        assertThat(access.user()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tcp:/", "tcp://", "tcp://a b", "http://a:1"})
    void whatIsNoBrokerUrlIsRefused(String url) {
        assertThatThrownBy(() -> BrokerAccess.external(url, "", "")).isInstanceOf(StartFailure.class)
                .hasMessageContaining("tcp://host:61616");
    }

    @Test
    void thePasswordIsNeverPrinted() {
        assertThat(BrokerAccess.external("tcp://a", "u", "geheim").toString()).doesNotContain("geheim");
        assertThat(new DatabaseAccess("jdbc:postgresql://h/d", "u", "geheim").toString()).doesNotContain("geheim");
    }
}
