package palaestra.api.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.account.AccountQuery.Order;
import palaestra.domain.audit.AuditLine.Place;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Rows;

class ListQueryTest {

    @Test
    void nothingMeansTheFirstTwenty() {
        ListQuery query = new ListQuery(Map.of());
        assertThat(query.rows()).isEqualTo(new Rows(0, 20));
        assertThat(query.ascending()).isFalse();
        assertThat(query.csv()).isTrue();
        assertThat(query.choice("sort", Order.class)).isEmpty();
    }

    @Test
    void anAbsurdPageIsAPage() {
        assertThat(new ListQuery(Map.of("page", List.of("999999999999999999"), "size", List.of("100"))).rows())
                .isEqualTo(new Rows(Integer.MAX_VALUE, 100));
        assertThat(new ListQuery(Map.of("page", List.of("3"), "size", List.of("7"))).rows())
                .isEqualTo(new Rows(14, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "1.5", "1e2", "99999999999999999999", " 1"})
    void aSizeOutOfItsBoundsIsRefusedByName(String size) {
        refused("size", size, query -> query.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "password_hash", "created;drop"})
    void thereIsNoOrderButThoseThatHaveAnIndex(String order) {
        refused("sort", order, query -> query.choice("sort", Order.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-11-21", "-100000-01-01T00:00:00Z", "+100000-01-01T00:00:00Z"})
    void aTimeThatIsNoneIsRefused(String time) {
        refused("from", time, query -> query.instant("from"));
    }

    @Test
    void wordsAreWrittenWithHyphens() {
        assertThat(new ListQuery(Map.of("sort", List.of("last-login"))).choice("sort", Order.class))
                .contains(Order.LAST_LOGIN);
    }

    @Test
    void aPlaceInTheTrailComesBackAsItWasGiven() {
        Place place = new Place(Instant.parse("2026-11-21T08:00:00.123456Z"), 17);
        assertThat(AuditPlaces.read(AuditPlaces.write(place))).isEqualTo(place);
        for (String wrong : List.of("x", "_", "2026_1", "2026-11-21T08:00:00Z_", "2026-11-21T08:00:00Z_x")) {
            assertThatThrownBy(() -> AuditPlaces.read(wrong)).isInstanceOf(Invalid.class);
        }
    }

    private static void refused(String name, String value, Consumer<ListQuery> use) {
        ListQuery query = new ListQuery(Map.of(name, List.of(value)));
        assertThatThrownBy(() -> use.accept(query)).isInstanceOf(Invalid.class).hasMessageStartingWith(name + ":");
    }
}
