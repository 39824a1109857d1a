package palaestra.api.course;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import palaestra.domain.course.CourseTaskState;

/** States as the dialect names them, and the filter by them. */
final class StatusFilter {

    private StatusFilter() {
    }

    static String name(CourseTaskState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Those of {@code status} and {@code status[]}; a name that no state has finds nothing. Empty for no filter. */
    static Optional<Set<CourseTaskState>> of(MultivaluedMap<String, String> query) {
        List<String> names = Stream.of("status", "status[]")
                .flatMap(parameter -> query.getOrDefault(parameter, List.of()).stream())
                .filter(name -> !name.isEmpty()).toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        Set<CourseTaskState> states = EnumSet.noneOf(CourseTaskState.class);
        Arrays.stream(CourseTaskState.values()).filter(state -> names.contains(name(state))).forEach(states::add);
        return Optional.of(states);
    }
}
