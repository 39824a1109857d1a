package palaestra.domain.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a rehearsal has to tell since it was last written. */
final class Diary {

    private List<LogLine.Entry> lines = new ArrayList<>();
    private List<Solution> solutions = new ArrayList<>();

    void info(String line) {
        lines.add(LogLine.Entry.info(line));
    }

    void warning(String line) {
        lines.add(LogLine.Entry.warning(line));
    }

    void error(String line) {
        lines.add(LogLine.Entry.error(line));
    }

    void keep(Solution solution) {
        solutions.add(solution);
    }

    List<LogLine.Entry> takeLines() {
        List<LogLine.Entry> taken = lines;
        lines = new ArrayList<>();
        return taken;
    }

    List<Solution> takeSolutions() {
        List<Solution> taken = solutions;
        solutions = new ArrayList<>();
        return taken;
    }

    /** As people write it: 5:20, or 1:05:20. */
    static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3_600 ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
