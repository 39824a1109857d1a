package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import palaestra.api.json.JsonFormat;

class EnvelopeTest {

    @Test
    void theFieldsOfASuccessStandInTheContractsOrder() throws JsonProcessingException {
        SignedInUser user = new SignedInUser(1, "ada", "********", null, "COMMONUSER", "t");

        assertThat(JsonFormat.mapper().writeValueAsString(Envelope.ok("successful", user))).isEqualTo(
                "{\"code\":200,\"message\":\"successful\",\"msg\":\"successful\",\"total\":0,\"data\":{\"id\":1,"
                + "\"username\":\"ada\",\"password\":\"********\",\"email\":null,\"userType\":\"COMMONUSER\","
                + "\"token\":\"t\"}}");
    }

    @Test
    void aRefusalHasAllFieldsToo() throws JsonProcessingException {
        assertThat(JsonFormat.mapper().writeValueAsString(Envelope.refusal(400, "No."))).isEqualTo(
                "{\"code\":400,\"message\":\"No.\",\"msg\":\"No.\",\"total\":0,\"data\":null}");
    }
}
