package palaestra.codegen.recall;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

/** Answers conversations by answering their last question, as code in a fence. */
final class RecallChat {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:(python3?|py)|(java)|(javascript|js|node(?:\\.?js)?|ecmascript))\\b");
    private static final String INTRODUCTION = "Ask me for a function, in Python, Java or JavaScript, such as: "
            + "binary search in a sorted list, in Java.";
    private static final int FENCE_TOKENS = 8;

    private final Function<GenerationRequest, Generated> model;

    RecallChat(Function<GenerationRequest, Generated> model) {
        this.model = model;
    }

    Generated answer(Conversation conversation) {
        List<String> questions = conversation.turns().stream().filter(turn -> turn.role() == ChatTurn.Role.USER)
                .map(ChatTurn::content).filter(content -> !content.isBlank()).toList();
        Sampling sampling = conversation.sampling();
        int promptTokens = conversation.turns().stream().mapToInt(turn -> Tokens.count(turn.content())).sum();
        String text = Tokens.cut(INTRODUCTION, sampling.maxTokens());
        if (!questions.isEmpty()) {
            Language language = language(questions);
            boolean fenced = sampling.maxTokens() > 2 * FENCE_TOKENS;
            int length = fenced ? sampling.maxTokens() - FENCE_TOKENS : sampling.maxTokens();
            String code = model.apply(new GenerationRequest(language, questions.getLast(),
                    new Sampling(sampling.seed(), length, sampling.topP(), sampling.temperature(),
                            sampling.topK()))).text();
            text = fenced ? "```" + language.canonicalName().toLowerCase(Locale.ROOT) + "\n" + code
                    + "\n```" : code;
        }
        for (String stop : conversation.stops()) {
            int at = stop.isEmpty() ? -1 : text.indexOf(stop);
            text = at < 0 ? text : text.substring(0, at);
        }
        return new Generated(text, promptTokens, Tokens.count(text));
    }

    private static Language language(List<String> questions) {
        Language language = Language.PYTHON;
        for (String question : questions) {
            Matcher name = NAMED.matcher(question);
            while (name.find()) {
                language = name.group(1) != null ? Language.PYTHON
                        : name.group(2) != null ? Language.JAVA : Language.JAVASCRIPT;
            }
        }
        return language;
    }
}
