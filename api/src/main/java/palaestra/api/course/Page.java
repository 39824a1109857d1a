package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a list, newest first. */
@Schema(name = "CoursePage")
public record Page<T>(List<T> items, long total, long page, @JsonProperty("page_size") int pageSize,
        @JsonProperty("total_pages") long totalPages) {

    static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, request.page(), request.size(),
                (total + request.size() - 1) / request.size());
    }
}
