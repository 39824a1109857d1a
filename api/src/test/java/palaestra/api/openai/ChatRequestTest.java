package palaestra.api.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.api.json.JsonFormat;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;
import palaestra.domain.shared.Invalid;

class ChatRequestTest {

    private static final Sampling DEFAULTS = new Sampling(5, 300, 0.8, 0.6, 40, new Sampling.Penalties(1.2, 0.1, 0.2));

    @Test
    void whatIsNotSaidIsTheModelsDefault() throws JsonProcessingException {
        assertThat(conversation("").sampling()).isEqualTo(DEFAULTS);
        assertThat(conversation(",\"temperature\":null,\"max_tokens\":null,\"stop\":null").sampling())
                .isEqualTo(DEFAULTS);
    }

    @Test
    void whatIsSaidCounts() throws JsonProcessingException {
        Sampling sampling = conversation(",\"temperature\":0,\"top_p\":0.5,\"seed\":7,\"top_k\":3,\"max_tokens\":10,"
                + "\"frequency_penalty\":1,\"presence_penalty\":-1").sampling();

        assertThat(sampling).isEqualTo(new Sampling(7, 10, 0.5, 0, 3, new Sampling.Penalties(1.2, 1, -1)));
    }

    @Test
    void lengthsAreCappedAndTheNewerFieldCounts() throws JsonProcessingException {
        assertThat(conversation(",\"max_tokens\":99999").sampling().maxTokens()).isEqualTo(Sampling.MAX_TOKENS);
        assertThat(conversation(",\"max_tokens\":5,\"max_completion_tokens\":6").sampling().maxTokens()).isEqualTo(6);
        assertThat(conversation(",\"top_p\":0").sampling().topP()).isPositive();
    }

    @Test
    void stopsAreOneOrSeveral() throws JsonProcessingException {
        assertThat(conversation(",\"stop\":\"END\"").stops()).containsExactly("END");
        assertThat(conversation(",\"stop\":[\"a\",\"\",\"b\"]").stops()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{}", "[1]", "[\"a\",\"b\",\"c\",\"d\",\"e\"]"})
    void otherStopsAreRefused(String stop) {
        assertThatThrownBy(() -> conversation(",\"stop\":" + stop)).isInstanceOf(Invalid.class);
    }

    @Test
    void rolesAndPartsBecomeTurns() throws JsonProcessingException {
        ChatRequest request = read("""
                {"model":"m","messages":[{"role":"developer","content":"a"},{"role":"system","content":"b"},
                 {"role":"assistant","content":null},
                 {"role":"user","content":[{"type":"text","text":"c"},{"type":"text","text":"d"}]}]}""");

        assertThat(request.toConversation(model()).turns()).containsExactly(
                new ChatTurn(ChatTurn.Role.SYSTEM, "a"), new ChatTurn(ChatTurn.Role.SYSTEM, "b"),
                new ChatTurn(ChatTurn.Role.ASSISTANT, ""), new ChatTurn(ChatTurn.Role.USER, "cd"));
    }

    private static Conversation conversation(String more) throws JsonProcessingException {
        return read("{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]" + more + "}")
                .toConversation(model());
    }

    private static ChatRequest read(String json) throws JsonProcessingException {
        return JsonFormat.convert(JsonFormat.mapper().readTree(json), ChatRequest.class);
    }

    private static ModelInfo model() {
        return new ModelInfo("m", Set.of(), Set.of(Capability.CHAT), TokenPrice.FREE, 4_096, Set.of(), DEFAULTS);
    }
}
