package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.forum.Window;
import palaestra.domain.shared.Invalid;

class ParametersTest {

    private static final MediaType FORM = new MediaType("application", "x-www-form-urlencoded", "UTF-8");

    @ParameterizedTest
    @CsvSource({"7,7", "-7,-7", "0,0", "007,7", "999999999999999999,999999999999999999",
        "9223372036854775808,9223372036854775807", "-99999999999999999999,-9223372036854775808"})
    void aWholeNumberIsReadAndOneBeyondAllNumbersIsTheLast(String text, long number) {
        assertThat(query("taskId", text).required("taskId")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.0", "1e3", "+1", " 1", "0x1", "--1", "-", "null", "1,2", "\u0661", "1 or 1=1"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> query("taskId", text).number("taskId")).isInstanceOf(Invalid.class)
                .hasMessage("taskId: must be a whole number");
    }

    @Test
    void anEmptyParameterIsAbsent() {
        assertThat(query("userId", "").number("userId")).isEmpty();
        assertThat(query("userId", "1").number("taskId")).isEmpty();
        assertThatThrownBy(() -> query("taskId", "").required("taskId")).isInstanceOf(Invalid.class)
                .hasMessage("taskId: is required");
    }

    @Test
    void aFormStepsInForTheQuery() throws IOException {
        Parameters parameters = form(FORM, "taskId=9&user%49d=4&x&=");

        assertThat(parameters.number("taskId")).contains(1L);
        assertThat(parameters.number("userId")).contains(4L);
        assertThat(parameters.number("x")).isEmpty();
    }

    @Test
    void aJsonObjectDoesSoToo() throws IOException {
        Parameters parameters = form(MediaType.APPLICATION_JSON_TYPE,
                "{\"userId\":4,\"x\":null,\"y\":\"4\",\"z\":[]}");

        assertThat(parameters.number("userId")).contains(4L);
        assertThat(parameters.number("x")).isEmpty();
        assertThatThrownBy(() -> parameters.number("y")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> parameters.number("z")).isInstanceOf(Invalid.class);
    }

    @Test
    void anEmptyBodySaysNothingAndOneThatIsNoJsonIsUnreadable() throws IOException {
        assertThat(form(MediaType.APPLICATION_JSON_TYPE, "").number("userId")).isEmpty();
        assertThat(form(null, "userId=4").number("userId")).contains(4L);
        assertThatThrownBy(() -> form(MediaType.APPLICATION_JSON_TYPE, "{")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> form(MediaType.APPLICATION_JSON_TYPE, "[]")).isInstanceOf(Invalid.class);
    }

    @Test
    void aFormWithBrokenEscapesIsRefused() {
        assertThatThrownBy(() -> form(FORM, "a=%zz")).isInstanceOf(Invalid.class);
    }

    @Test
    void withoutPageAndSizeAListIsItsFirstThousand() {
        assertThat(Paging.ofList(query())).isEqualTo(new Window(0, 1_000));
        assertThat(Paging.ofDetails(query())).isEqualTo(new Window(0, 200));
    }

    @Test
    void aSizeIsAtMost200() {
        assertThat(Paging.ofList(query("size", "5"))).isEqualTo(new Window(0, 5));
        assertThat(Paging.ofList(query("size", "201"))).isEqualTo(new Window(0, 200));
        assertThat(Paging.ofList(query("size", "99999999999999999999"))).isEqualTo(new Window(0, 200));
        assertThat(Paging.ofList(query("page", "3"))).isEqualTo(new Window(400, 200));
        assertThat(Paging.ofDetails(query("page", "3", "size", "7"))).isEqualTo(new Window(14, 7));
        assertThat(Paging.ofList(query("page", "99999999999999999999")).offset()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"page,0", "page,-1", "size,0", "size,-99999999999999999999"})
    void lessThanOneIsRefused(String name, String text) {
        assertThatThrownBy(() -> Paging.ofList(query(name, text))).isInstanceOf(Invalid.class)
                .hasMessage(name + ": must be at least 1");
    }

    private static Parameters query(String... namesAndValues) {
        return Parameters.of(uri(namesAndValues));
    }

    private static Parameters form(MediaType type, String body) throws IOException {
        HttpHeaders headers = only(HttpHeaders.class, "getMediaType", type);
        InputStream stream = new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
        return Parameters.of(uri("taskId", "1"), headers, stream);
    }

    private static UriInfo uri(String... namesAndValues) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.put(namesAndValues[i], Arrays.asList(namesAndValues[i + 1], "later"));
        }
        return only(UriInfo.class, "getQueryParameters", query);
    }

    private static <T> T only(Class<T> type, String method, Object answer) {
        Class<?>[] types = {type};
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, (proxy, called, given) -> {
            if (called.getName().equals(method)) {
                return answer;
            }
            throw new UnsupportedOperationException(called.getName());
        }));
    }
}
