package palaestra.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;
import palaestra.api.admin.AdminErrors;
import palaestra.api.aicreator.AiCreatorErrors;
import palaestra.api.aideer.AiDeerErrors;
import palaestra.api.arena.ArenaErrors;
import palaestra.api.course.CourseErrors;
import palaestra.api.errors.DialectsByPath;
import palaestra.api.errors.ErrorDialect;
import palaestra.api.errors.PlainErrors;
import palaestra.api.openai.KeyErrors;
import palaestra.api.openai.OpenAiErrors;
import palaestra.api.smartcoder.CreateItemErrors;
import palaestra.api.smartcoder.SmartCoderErrors;

/** The first segments that the dialects at the root have for their own. */
@ApplicationScoped
public class RootDialects implements DialectsByPath {

    /** An application of its own, whose requests come here only if they fail before they reach it. */
    private static final Pattern AIDEER = Pattern.compile("^/*api/v1(?:[/;]|$)");

    private static final Map<String, Class<? extends ErrorDialect>> BY_FIRST_SEGMENT = Map.ofEntries(
            Map.entry("account", KeyErrors.class),
            Map.entry("add_completion", ArenaErrors.class),
            Map.entry("add_completion_outcome", ArenaErrors.class),
            Map.entry("add_edit_outcome", ArenaErrors.class),
            Map.entry("add_single_outcome", ArenaErrors.class),
            Map.entry("admin", AdminErrors.class),
            Map.entry("answer", SmartCoderErrors.class),
            Map.entry("api", CourseErrors.class),
            Map.entry("arena", ArenaErrors.class),
            Map.entry("chat-history", AiCreatorErrors.class),
            Map.entry("createItem", CreateItemErrors.class),
            Map.entry("create_edit_pair", ArenaErrors.class),
            Map.entry("create_pair", ArenaErrors.class),
            Map.entry("health", AiCreatorErrors.class),
            Map.entry("list_models", ArenaErrors.class),
            Map.entry("task", SmartCoderErrors.class),
            Map.entry("user", AiCreatorErrors.class),
            Map.entry("user_scores", ArenaErrors.class),
            Map.entry("user_vote_count", ArenaErrors.class),
            Map.entry("users", SmartCoderErrors.class),
            Map.entry("v1", OpenAiErrors.class));

    @Override
    public Class<? extends ErrorDialect> of(String path) {
        if (AIDEER.matcher(path).find()) {
            return AiDeerErrors.class;
        }
        String first = path.replaceFirst("^/+", "").replaceFirst("[/;].*$", "");
        return BY_FIRST_SEGMENT.getOrDefault(first, PlainErrors.class);
    }
}
