package palaestra.domain.generation.task;

/** Chat titles as models write them, and as they may be stored. */
final class Title {

    static final String PROMPT = "用四到五个字概括以上对话的主题，只写主题本身，不要标点、解释或加粗；没有主题就写“闲聊”。";

    private static final String NONE = "闲聊";
    private static final int MAX_LENGTH = 50;

    private Title() {
    }

    /** The first line that says something, without decoration, cut to 50 code points; never empty. */
    static String cleaned(String answer) {
        String line = answer.lines().map(Title::bare).filter(bare -> !bare.isEmpty()).findFirst().orElse(NONE);
        int end = line.offsetByCodePoints(0, Math.min(MAX_LENGTH, line.codePointCount(0, line.length())));
        return line.substring(0, end).strip();
    }

    private static String bare(String line) {
        return line.replaceAll("\\p{Cntrl}", "").strip()
                .replaceAll("^[\\s#*_`\"'“”‘’《》「」]+|[\\s#*_`\"'“”‘’《》「」。.!！?？,，:：;；]+$", "");
    }
}
