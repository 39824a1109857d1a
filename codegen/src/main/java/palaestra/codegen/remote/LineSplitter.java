package palaestra.codegen.remote;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts bytes, in whatever pieces they come, into lines of UTF-8 text; neither a line nor the whole may be endless. */
final class LineSplitter {

    static final int MAX_LINE_BYTES = 1024 * 1024;

    private final Consumer<String> lines;
    private byte[] line = new byte[1024];
    private int length;
    private long total;
    private boolean afterReturn;

    LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    /** @throws UpstreamFailure if it is too much, or no UTF-8 */
    void accept(ByteBuffer bytes) {
        total += bytes.remaining();
        if (total > Exchange.MAX_ANSWER_BYTES) {
            throw UpstreamFailure.nonsense("gave an answer that is too large");
        }
        while (bytes.hasRemaining()) {
            accept(bytes.get());
        }
    }

    /** What came after the last line end is a line too. */
    void end() {
        if (length > 0) {
            emit();
        }
    }

    private void accept(byte next) {
        boolean endsPair = afterReturn && next == '\n';
        afterReturn = next == '\r';
        if (endsPair) {
            return;
        }
        if (next == '\n' || next == '\r') {
            emit();
        } else {
            append(next);
        }
    }

    private void append(byte next) {
        if (length == MAX_LINE_BYTES) {
            throw UpstreamFailure.nonsense("gave an answer with a line that is too long");
        }
        if (length == line.length) {
            line = Arrays.copyOf(line, 2 * length);
        }
        line[length++] = next;
    }

    private void emit() {
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        length = 0;
        lines.accept(text(bytes));
    }

    private static String text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw UpstreamFailure.nonsense("gave an answer that is not UTF-8 text");
        }
    }
}
