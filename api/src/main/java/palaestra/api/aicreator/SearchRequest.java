package palaestra.api.aicreator;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.ChatFilter;
import palaestra.domain.chat.ChatHistoryService;
import palaestra.domain.chat.ChatOrder;
import palaestra.domain.chat.ChatOrder.Key;
import palaestra.domain.chat.NewMessage;
import palaestra.domain.shared.Invalid;

/**
 * What an administrator looks for. Filters that are absent, blank or not positive apply to every message.
 *
 * @param pageNum another name of {@code cur}, as one of the original's clients has it
 * @param pageSize another name of {@code size}
 */
@Schema(name = "AICreatorSearch")
public record SearchRequest(
        @Schema(minimum = "1", defaultValue = "1", nullable = true)
        @Positive(message = "must be positive")
        Long cur,
        @Schema(minimum = "1", defaultValue = "10", nullable = true, description = "More than 100 means 100")
        @Positive(message = "must be positive")
        Long size,
        @Schema(nullable = true, description = "The same as cur")
        @Positive(message = "must be positive")
        Long pageNum,
        @Schema(nullable = true, description = "The same as size")
        @Positive(message = "must be positive")
        Long pageSize,
        @Schema(nullable = true) Long appId,
        @Schema(nullable = true, enumeration = {"user", "ai"}) String messageType,
        @Schema(nullable = true) Long userId,
        @Schema(nullable = true, description = "What the message contains, in any letter case")
        @Size(max = NewMessage.MAX_LENGTH, message = "must have at most 10000 characters")
        String message,
        @Schema(nullable = true, description = "Older than this", examples = "2025-08-25T12:00:00")
        String lastCreateTime,
        @Schema(nullable = true, defaultValue = "createTime",
                enumeration = {"id", "createTime", "updateTime", "appId", "userId", "messageType"})
        String sortField,
        @Schema(nullable = true, defaultValue = "desc", enumeration = {"asc", "desc", "ascend", "descend"})
        String sortOrder) {

    private static final long DEFAULT_SIZE = 10;

    private static final Map<String, Key> SORT_FIELDS = Map.of("id", Key.ID, "createTime", Key.CREATION,
            "updateTime", Key.UPDATE, "appId", Key.APP, "userId", Key.OWNER, "messageType", Key.TYPE);

    private static final Map<String, Boolean> ASCENDING =
            Map.of("asc", true, "ascend", true, "desc", false, "descend", false);

    long page() {
        return firstOf(cur, pageNum).orElse(1L);
    }

    /** At most {@link ChatHistoryService#MAX_PAGE}. */
    int rows() {
        return (int) Math.min(ChatHistoryService.MAX_PAGE, firstOf(size, pageSize).orElse(DEFAULT_SIZE));
    }

    /** @throws Invalid if the type or the time is none */
    ChatFilter filter() {
        return new ChatFilter(number(userId).map(AccountId::new).orElse(null), number(appId).orElse(null),
                text(messageType).map(MessageName::read).orElse(null), text(message).orElse(null),
                LocalTime.read("lastCreateTime", lastCreateTime));
    }

    /** @throws Invalid if nothing can be sorted so */
    ChatOrder order() {
        Key key = choice("sortField", sortField, SORT_FIELDS, Key.CREATION);
        return new ChatOrder(key, choice("sortOrder", sortOrder, ASCENDING, false));
    }

    private static <T> T choice(String field, String name, Map<String, T> choices, T standard) {
        if (text(name).isEmpty()) {
            return standard;
        }
        return Optional.ofNullable(choices.get(name)).orElseThrow(() -> new Invalid(
                field + ": must be one of " + String.join(", ", choices.keySet().stream().sorted().toList())));
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isBlank());
    }

    private static Optional<Long> number(Long number) {
        return Optional.ofNullable(number).filter(given -> given > 0);
    }

    private static Optional<Long> firstOf(Long one, Long other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other)).flatMap(Optional::stream).findFirst();
    }

    /** Hides what is looked for from logs. */
    @Override
    public String toString() {
        return "SearchRequest[]";
    }
}
