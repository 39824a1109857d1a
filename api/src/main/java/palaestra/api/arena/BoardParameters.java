package palaestra.api.arena;

import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import palaestra.domain.arena.Board;
import palaestra.domain.arena.EditorLanguage;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.shared.Invalid;

/** Which board somebody wants to see. */
public class BoardParameters {

    @QueryParam("kind")
    private String kind;

    @QueryParam("language")
    private String language;

    @QueryParam("period")
    private String period;

    @QueryParam("day")
    private String day;

    Board.Key key() {
        return new Board.Key(kind(), language(), period());
    }

    Optional<LocalDate> day() {
        try {
            return Optional.ofNullable(day).filter(text -> !text.isEmpty()).map(LocalDate::parse)
                    .map(date -> date.getYear() < 1 || date.getYear() > 9999 ? LocalDate.of(2000, 1, 1) : date);
        } catch (DateTimeException e) {
            throw new Invalid("day must be a date like 2026-11-21");
        }
    }

    private TaskKind kind() {
        return switch (kind == null ? "completion" : kind) {
            case "completion" -> TaskKind.COMPLETION;
            case "edit" -> TaskKind.EDIT;
            default -> throw new Invalid("kind must be completion or edit");
        };
    }

    private String language() {
        return language == null || language.isEmpty() ? null : EditorLanguage.known(language)
                .orElseThrow(() -> new Invalid("language must be one that editors know, such as python"));
    }

    private Board.Period period() {
        return switch (period == null ? "all" : period) {
            case "all" -> Board.Period.ALL;
            case "month" -> Board.Period.MONTH;
            case "week" -> Board.Period.WEEK;
            default -> throw new Invalid("period must be all, month or week");
        };
    }
}
