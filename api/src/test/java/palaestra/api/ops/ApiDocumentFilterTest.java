package palaestra.api.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocumentFilterTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"schema\":{\"type\":\"object\",\"maxProperties\":0}} | {\"schema\":{\"type\":\"object\"}}",
        "{\"type\":\"integer\",\"default\":\"128\"} | {\"type\":\"integer\",\"default\":128}",
        "{\"multipleOf\":0.0,\"maxItems\":-2147483648} | {}",
        "{\"maxLength\":2147483647,\"minItems\":2147483647} | {}",
        "{\"maxLength\":50,\"minLength\":2} | {\"maxLength\":50,\"minLength\":2}",
        "{\"minContains\":0,\"maxContains\":2147483647} | {}",
        "{\"type\":\"number\",\"examples\":[\"\",\"7\"]} | {\"type\":\"number\",\"examples\":[7]}",
        "{\"type\":\"string\",\"examples\":[\"\",\"7\"]} | {\"type\":\"string\",\"examples\":[\"7\"]}",
        "{\"type\":\"object\",\"examples\":[\"\"]} | {\"type\":\"object\"}",
        "[{\"in\":\"path\",\"required\":false},{\"in\":\"query\",\"required\":false}]"
                + " | [{\"in\":\"path\",\"required\":true},{\"in\":\"query\",\"required\":false}]"})
    void whatNoSchemaMayHaveIsTakenOutAndTheRestStays(String written, String valid) throws JsonProcessingException {
        JsonNode document = new JsonMapper().readTree(written);
        ApiDocumentFilter.clean(document);
        assertThat(document).hasToString(new JsonMapper().readTree(valid).toString());
    }

    @Test
    void aPathParameterHasItsNameAlone() throws JsonProcessingException {
        ObjectNode document = (ObjectNode) new JsonMapper().readTree(
                "{\"paths\":{\"/v1/models/{id: .+}\":{\"get\":{}},\"/a/{b}/{c}\":{}}}");
        ApiDocumentFilter.namePathParameters(document);
        assertThat(document).hasToString("{\"paths\":{\"/v1/models/{id}\":{\"get\":{}},\"/a/{b}/{c}\":{}}}");
    }
}
