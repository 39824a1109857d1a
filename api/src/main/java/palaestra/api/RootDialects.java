package palaestra.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import palaestra.api.aicreator.AiCreatorErrors;
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

    private static final Map<String, Class<? extends ErrorDialect>> BY_FIRST_SEGMENT = Map.of(
            "account", KeyErrors.class,
            "answer", SmartCoderErrors.class,
            "chat-history", AiCreatorErrors.class,
            "createItem", CreateItemErrors.class,
            "health", AiCreatorErrors.class,
            "task", SmartCoderErrors.class,
            "user", AiCreatorErrors.class,
            "users", SmartCoderErrors.class,
            "v1", OpenAiErrors.class);

    @Override
    public Class<? extends ErrorDialect> of(String path) {
        String first = path.replaceFirst("^/+", "").replaceFirst("[/;].*$", "");
        return BY_FIRST_SEGMENT.getOrDefault(first, PlainErrors.class);
    }
}
