package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** What must be done now and then, by one of the nodes: new boards, and the end of texts whose time is over. */
@ApplicationScoped
public class ArenaChores {

    /** How old a board may be. */
    public static final Duration BOARDS = Duration.ofSeconds(10);

    private static final String BOARDS_DUTY = "arena-boards";
    private static final String SWEEP_DUTY = "arena-texts";
    private static final Duration SWEEP = Duration.ofMinutes(1);

    private final ArenaSweep sweep;
    private final BoardService boards;

    protected ArenaChores() {
        this(null, null);
    }

    @Inject
    public ArenaChores(ArenaSweep sweep, BoardService boards) {
        this.sweep = sweep;
        this.boards = boards;
    }

    /** Does what is due, however often it is called on however many nodes. To be called outside any transaction. */
    public void whenDue() {
        if (sweep.claim(BOARDS_DUTY, BOARDS)) {
            boards.refresh();
        }
        if (sweep.claim(SWEEP_DUTY, SWEEP)) {
            sweep.removeExpired();
        }
    }
}
