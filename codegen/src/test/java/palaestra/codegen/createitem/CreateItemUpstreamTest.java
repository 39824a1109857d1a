package palaestra.codegen.createitem;

import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.remote.Upstreams;
import palaestra.domain.generation.Generated;
import palaestra.domain.shared.Unavailable.Cause;

class CreateItemUpstreamTest {

    @RegisterExtension
    private static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    @Test
    void theQuestionGoesToTheWholeAddressInTheWordsOfTheProtocol() {
        SERVER.stubFor(post("/some/createItem").willReturn(okJson("""
                {"response": "x = 1\\n", "lang": "Python", "status": 200, "time": "2026-01-01 00:00:00"}""")));

        Generated generated = ask("/some/createItem");

        assertThat(generated.text()).isEqualTo("x = 1\n");
        assertThat(generated.promptTokens()).isEqualTo(5);
        assertThat(generated.outputTokens()).isEqualTo(5);
        SERVER.verify(postRequestedFor(urlEqualTo("/some/createItem")).withRequestBody(equalToJson("""
                {"lang": "Python", "prompt": "say hello to the world", "seed": 42, "max_length": 128,
                 "top_p": 0.9, "temperature": 0.5, "top_k": 3}""")));
    }

    @Test
    void anAddressWithoutPathIsAskedAtItsRoot() {
        SERVER.stubFor(post("/").willReturn(okJson("{\"response\": \"x\"}")));

        assertThat(ask("").text()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "null", "[]", "\"text\"", "{}", "{\"response\": null}",
        "{\"response\": 7}", "{\"response\": {\"a\": 1}}", "{\"response\": \"  \"}", "{\"response\": \"x\"",
        "{\"response\": \"x\", \"status\": 500}", "{\"response\": \"x\", \"status\": \"200\"}"})
    void anAnswerOfTheWrongShapeIsNonsense(String body) {
        SERVER.stubFor(post("/").willReturn(ok(body)));

        assertThat(catchThrowableOfType(UpstreamFailure.class, () -> ask("")).reason()).isEqualTo(Cause.NONSENSE);
    }

    @Test
    void anAnswerThatIsNotUtf8IsNonsense() {
        SERVER.stubFor(post("/").willReturn(ok().withBody(new byte[] {'{', (byte) 0xC3, '}'})));

        assertThat(catchThrowableOfType(UpstreamFailure.class, () -> ask("")).reason()).isEqualTo(Cause.NONSENSE);
    }

    @Test
    void anAnswerNestedWithoutEndIsNonsense() {
        SERVER.stubFor(post("/").willReturn(ok("{\"response\":" + "[".repeat(200_000))));

        assertThat(catchThrowableOfType(UpstreamFailure.class, () -> ask("")).reason()).isEqualTo(Cause.NONSENSE);
    }

    private static Generated ask(String path) {
        return new CreateItemUpstream(Upstreams.backEnd(SERVER.baseUrl() + path))
                .ask(Upstreams.request(), System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
    }
}
