package palaestra.api.aicreator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.chat.ChatPage;

/**
 * A page of messages.
 *
 * @param total how many messages there are on all pages
 * @param size how many a page has at most
 * @param current the number of this page
 * @param pages how many pages there are
 */
@Schema(name = "AICreatorHistoryPage")
public record HistoryPage(List<ChatHistory> records, long total, long size, long current, long pages) {

    static HistoryPage of(ChatPage page, int size, long current) {
        List<ChatHistory> records = page.messages().stream().map(ChatHistory::of).toList();
        return new HistoryPage(records, page.total(), size, current, (page.total() + size - 1) / size);
    }
}
