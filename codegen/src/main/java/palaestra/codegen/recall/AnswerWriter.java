package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.Language;

/** Shows a function in the richest form that a length allows, with its origin and what it needs. */
final class AnswerWriter {

    private static final Pattern WISHED_NAME = Pattern.compile(
            "\\b(?:named|called|name it|call it|function|method|def)\\s+(?:[`'\"]([A-Za-z_]\\w*)[`'\"]"
            + "|([A-Za-z_]\\w*)\\s*\\(|([A-Za-z]\\w*_\\w+|[a-z][a-z0-9]*[A-Z]\\w*)\\b)");

    private final Language language;
    private final LanguageStyle style;
    private final String wishedName;
    private final int maxTokens;

    /** @param request what was asked, which may say how the function shall be called */
    AnswerWriter(Language language, String request, int maxTokens) {
        this.language = language;
        this.style = LanguageStyle.of(language);
        this.wishedName = wishedName(request).filter(style::mayBeName).orElse("");
        this.maxTokens = maxTokens;
    }

    private static Optional<String> wishedName(String request) {
        Matcher wish = WISHED_NAME.matcher(request);
        if (!wish.find()) {
            return Optional.empty();
        }
        return Optional.of(wish.group(1) != null ? wish.group(1)
                : wish.group(2) != null ? wish.group(2) : wish.group(3));
    }

    /** Empty if the function is too long for the length in every form. */
    Optional<String> within(Found found) {
        List<Variant> complete = found.variants().stream().filter(variant -> !variant.shortened()).toList();
        List<Variant> shortened = found.variants().stream().filter(Variant::shortened).toList();
        boolean helped = !found.extras().helpers().isEmpty();
        return first(found, complete, true).or(() -> helped ? first(found, complete, false) : Optional.empty())
                .or(() -> first(found, shortened, false));
    }

    /** Where the function fits the request but in no form the length: the word of that, and a function that fails. */
    String tooLong(Found found) {
        int needed = found.variants().stream().mapToInt(Variant::tokens).min().orElse(0);
        CorpusSource source = found.source();
        String name = style.mayBeName(found.name()) ? found.name() : "tooLong";
        return Tokens.cut(style.comment(found.qualifiedName() + ", " + source.label() + " " + source.version() + " ("
                + source.licence() + ") fits, but needs more than " + needed + " tokens") + "\n"
                + style.emptyFunction(name), maxTokens);
    }

    private Optional<String> first(Found found, List<Variant> variants, boolean helpers) {
        return variants.stream().filter(variant -> variant.tokens() <= maxTokens)
                .map(variant -> text(found, variant, helpers))
                .filter(text -> Tokens.count(text) <= maxTokens).findFirst()
                .map(text -> {
                    String usage = text + "\n\n" + style.comment("usage: " + named(found, found.extras().usage()));
                    boolean fits = !found.extras().usage().isEmpty() && Tokens.count(usage) <= maxTokens;
                    return fits ? usage : text;
                });
    }

    private String text(Found found, Variant variant, boolean helpers) {
        Extras extras = found.extras();
        List<String> parts = new ArrayList<>();
        String needs = !extras.missing().isEmpty() ? extras.missing() : helpers ? "" : extras.helperNames();
        CorpusSource source = found.source();
        parts.add(style.comment(found.qualifiedName() + ", " + source.label() + " " + source.version() + " ("
                + source.licence() + ")" + (needs.isEmpty() ? "" : ", needs its library's " + needs)
                + (variant.shortened() ? ", shortened" : "")));
        if (!extras.imports().isEmpty()) {
            parts.add(extras.imports() + (language == Language.PYTHON ? "\n" : ""));
        }
        if (helpers && !extras.helpers().isEmpty()) {
            parts.add(extras.helpers() + "\n");
        }
        parts.add(named(found, variant.text()));
        return String.join("\n", parts);
    }

    /** The code with the name that was wished for. */
    private String named(Found found, String code) {
        boolean free = !wishedName.isEmpty() && !code.matches("(?s).*\\b" + wishedName + "\\b.*");
        return free ? code.replaceAll("(?<![\\w.$\"'])" + Pattern.quote(found.name()) + "(?=\\s*\\()", wishedName)
                : code;
    }
}
