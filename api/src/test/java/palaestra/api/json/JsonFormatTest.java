package palaestra.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

    /** One field of each kind. */
    public record Sample(String text, Integer whole, Long large, BigDecimal real, Boolean flag, Kind kind) {
    }

    /** A closed set. */
    public enum Kind {
        ONE, OTHER
    }

    /** What an answer may hold. */
    public record Answer(String zebra, Instant at, String apple) {
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'text':1}", "{'text':1.5}", "{'text':true}", "{'text':[]}", "{'text':{}}", "{'text':'a\\u0000b'}",
        "{'text':'\\ud800'}", "{'text':'\\udc00x'}",
        "{'whole':'1'}", "{'whole':''}", "{'whole':1.5}", "{'whole':true}", "{'whole':2147483648}", "{'whole':1e10}",
        "{'whole':1e999999999}", "{'whole':1e-999999999}", "{'whole':[1]}",
        "{'large':'1'}", "{'large':9223372036854775808}", "{'large':0.1}", "{'large':false}",
        "{'real':'1.5'}", "{'real':true}", "{'real':''}", "{'real':{}}",
        "{'flag':'true'}", "{'flag':1}", "{'flag':''}",
        "{'kind':0}", "{'kind':'THIRD'}",
        "[]", "1", "'text'", "true"})
    void aMistypedValueIsRefusedAsMistyped(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{", "{'text':'a'", "{'text':}", "{text:'a'}", "nonsense", "{'text':'a','text':'b'}", "{'text':NaN}",
        "{'whole':01}", "{'text':'a'} x", "// {}", "{'x':{'y':1,'y':2}}"})
    void whatIsNoJsonIsRefusedAsUnreadable(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonProcessingException.class)
                .isNotInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"128,128", "128.0,128", "1.28e2,128", "-0.0,0", "2147483647.000,2147483647"})
    void aWholeNumberMayBeSpelledInAnyWay(String spelling, int whole) throws JsonProcessingException {
        assertThat(read("{'whole':" + spelling + "}").whole()).isEqualTo(whole);
    }

    @Test
    void realNumbersMayBeSpelledAsWholeOnes() throws JsonProcessingException {
        assertThat(read("{'real':1}").real()).isEqualByComparingTo("1");
    }

    @Test
    void unknownFieldsAreIgnoredAndAbsentAndNullOnesAreNull() throws JsonProcessingException {
        assertThat(read("{'more':[{'x':1}],'text':null}")).isEqualTo(new Sample(null, null, null, null, null, null));
    }

    @Test
    void anyOtherCharacterIsKept() throws JsonProcessingException {
        assertThat(read("{'text':'\\ud83d\\ude00 \\u0001 <ä>'}").text()).isEqualTo("\ud83d\ude00 \u0001 <ä>");
    }

    @Test
    void deepNestingIsUnreadable() {
        assertThatThrownBy(() -> JsonFormat.mapper().readTree("[".repeat(100) + "]".repeat(100)))
                .isInstanceOf(JsonProcessingException.class).isNotInstanceOf(MismatchedInputException.class);
    }

    @Test
    void aTreeIsAsStrictAsARecord() throws JsonProcessingException {
        JsonNode tree = JsonFormat.mapper().readTree("{\"whole\":\"1\"}");

        assertThatThrownBy(() -> JsonFormat.convert(tree, Sample.class)).isInstanceOf(MismatchedInputException.class);
        assertThatThrownBy(() -> JsonFormat.mapper().readTree("{\"a\":1,\"a\":2}"))
                .isInstanceOf(JsonParseException.class);
    }

    @Test
    void answersKeepTheOrderOfTheRecordAndWriteNullsAndIsoTimes() throws JsonProcessingException {
        assertThat(JsonFormat.mapper().writeValueAsString(new Answer("z", Instant.parse("2026-01-01T10:00:00Z"), null)))
                .isEqualTo("{\"zebra\":\"z\",\"at\":\"2026-01-01T10:00:00Z\",\"apple\":null}");
    }

    private static Sample read(String json) throws JsonProcessingException {
        return JsonFormat.mapper().readValue(json.replace('\'', '"'), Sample.class);
    }
}
