package palaestra.domain.generation.task;

import java.util.ArrayList;
import java.util.List;

/**
 * What a running task has said, piece by piece. Bounded by the answer's own bound. Pieces that follow each other
 * closely become one, unless there are few.
 */
final class LiveLog {

    private static final int ALL_OF_THE_FIRST = 32;
    private static final long CLOSE_NANOS = 40_000_000;

    private final List<Integer> ends = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private long lastPiece;
    private int written;
    private int rows;
    private String half = "";
    private TaskFrame end;
    private boolean abandoned;

    /** Half of a character that is made of two waits for the other half. */
    synchronized void add(String added, long nanoTime) {
        String piece = half + added;
        half = piece.isEmpty() || !Character.isHighSurrogate(piece.charAt(piece.length() - 1)) ? ""
                : piece.substring(piece.length() - 1);
        text.append(piece, 0, piece.length() - half.length());
        boolean joins = ends.size() > ALL_OF_THE_FIRST && ends.size() > written && nanoTime - lastPiece < CLOSE_NANOS;
        if (joins) {
            ends.set(ends.size() - 1, text.length());
        } else {
            ends.add(text.length());
            lastPiece = nanoTime;
        }
    }

    synchronized int size() {
        return ends.size();
    }

    synchronized boolean isEmpty() {
        return text.isEmpty();
    }

    synchronized String text() {
        return text.toString();
    }

    /** Everything up to and including that piece. */
    synchronized String textUpTo(int pieces) {
        return text.substring(0, ends.get(pieces - 1));
    }

    /** What must still be written to the database: the first pieces one by one, then all that is new as one. */
    synchronized Unwritten unwritten() {
        List<String> pieces = new ArrayList<>();
        int from = written;
        while (written < ends.size()) {
            int next = written < ALL_OF_THE_FIRST ? written + 1 : ends.size();
            pieces.add(text.substring(written == 0 ? 0 : ends.get(written - 1), ends.get(next - 1)));
            written = next;
        }
        Unwritten batch = new Unwritten(rows, from, List.copyOf(pieces));
        rows += pieces.size();
        return batch;
    }

    /** A batch that could not be written is written with the next one. */
    synchronized void notWritten(Unwritten batch) {
        written = Math.min(written, batch.from());
        rows = Math.min(rows, batch.number());
    }

    synchronized void end(TaskFrame last) {
        end = last;
    }

    /** From now on nothing will be added here, though the task may go on elsewhere. */
    synchronized void abandon() {
        abandoned = true;
    }

    synchronized boolean abandoned() {
        return abandoned;
    }

    /** Null until it is known. */
    synchronized TaskFrame end() {
        return end;
    }

    /**
     * Pieces in a row, as they are written.
     *
     * @param number of the first of them in the database
     * @param from which of this log's pieces they begin with
     */
    record Unwritten(int number, int from, List<String> pieces) {
    }
}
