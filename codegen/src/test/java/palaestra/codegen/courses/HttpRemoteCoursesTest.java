package palaestra.codegen.courses;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.course.CatalogueAccount;
import palaestra.domain.course.CatalogueRefusal;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseFormat;
import palaestra.domain.course.CourseItem;
import palaestra.domain.course.CourseSummary;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

class HttpRemoteCoursesTest {

    @RegisterExtension
    private static final WireMockExtension PLATFORM =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final CatalogueAccount ADA = new CatalogueAccount("ada", "p\u00e4ss");

    /** Reads documents that are an id and nothing else. */
    private static final CourseFormat IDS_ONLY = new CourseFormat() {
        @Override
        public Course read(String document) {
            if (!document.startsWith("course ")) {
                throw new Invalid("no course");
            }
            return new Course(document.substring(7), "Name", "", List.of(
                    new CourseItem(CourseItem.Kind.VIDEO, "it", 1, null, null, 0, true)));
        }

        @Override
        public String write(Course course) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void coursesAreListedForTheAccount() {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).withBasicAuth("ada", "p\u00e4ss").willReturn(okJson("""
                {"courses": [{"id": "1", "name": "One", "teacher": "T", "progress": 150, "ended": true, "x": []},
                             {"id": "2", "name": "Two"}]}""")));

        assertThat(courses().list(ADA)).containsExactly(
                new CourseSummary("1", "One", "T", 100, true), new CourseSummary("2", "Two", "", 0, false));
    }

    @Test
    void aCourseIsFoundByItsIdOrNot() {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).withQueryParam("course", equalTo("a b&c"))
                .willReturn(status(404)));
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).withQueryParam("course", equalTo("7"))
                .willReturn(ok("course 7")));

        assertThat(courses().find(ADA, "7").map(Course::id)).contains("7");
        assertThat(courses().find(ADA, "a b&c")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aRefusedAccountIsTheUsersAffair(int status) {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).willReturn(status(status)));

        assertThatThrownBy(() -> courses().list(ADA)).isInstanceOf(CatalogueRefusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"courses\":7}", "{\"courses\":[7]}", "{\"courses\":[{\"id\":7}]}", "x"})
    void anAnswerOfTheWrongShapeIsNonsense(String body) {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).willReturn(ok(body)));

        assertThat(cause(() -> courses().list(ADA))).isEqualTo(Cause.NONSENSE);
        assertThat(cause(() -> courses().find(ADA, "7"))).isEqualTo(Cause.NONSENSE);
    }

    @Test
    void errorsAndRedirectsAreRefusals() {
        for (int status : new int[] {500, 302, 204}) {
            PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).willReturn(status(status)));
            assertThat(cause(() -> courses().list(ADA))).isEqualTo(Cause.REFUSED);
        }
    }

    @Test
    void aBrokenOrAbsentPlatformIsUnreachable() {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThat(cause(() -> courses().list(ADA))).isEqualTo(Cause.UNREACHABLE);
        HttpRemoteCourses nowhere = new HttpRemoteCourses(
                HttpRemoteCourses.client(URI.create("http://127.0.0.1:1/courses")), IDS_ONLY);
        assertThat(cause(() -> nowhere.list(ADA))).isEqualTo(Cause.UNREACHABLE);
    }

    @Test
    void anAnswerThatTakesTooLongIsNotWaitedFor() {
        PLATFORM.stubFor(get(urlPathEqualTo("/lms/courses")).willReturn(okJson("{}").withFixedDelay(12_000)));

        assertThat(cause(() -> courses().list(ADA))).isEqualTo(Cause.TIMED_OUT);
    }

    @Test
    void withoutAUrlThereIsNoRemoteCatalogue() {
        assertThat(new HttpRemoteCourses(Optional.empty(), IDS_ONLY).configured()).isFalse();
        assertThat(courses().configured()).isTrue();
    }

    private static HttpRemoteCourses courses() {
        return new HttpRemoteCourses(HttpRemoteCourses.client(
                URI.create("http://127.0.0.1:" + PLATFORM.getPort() + "/lms/courses")), IDS_ONLY);
    }

    private static Cause cause(ThrowingCallable call) {
        return catchThrowableOfType(Unavailable.class, call).reason();
    }
}
