package palaestra.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class BackgroundTest {

    private static final int MORE_THAN_WORKERS = 100;

    private final List<String> done = new ArrayList<>();

    @Test
    void workThatFailsCostsNoWorker() {
        Background background = new Background(Runnable::run);
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            background.execute(() -> {
                throw new StackOverflowError("on purpose");
            });
            background.execute(() -> {
                throw new IllegalStateException("on purpose");
            });
        }

        background.execute(() -> done.add("work"));

        assertThat(done).containsExactly("work");
    }

    @Test
    void workThatIsRefusedIsNotDoneAndCostsNoWorker() {
        boolean[] refusing = {true};
        Executor moody = task -> {
            if (refusing[0]) {
                throw new RejectedExecutionException("on purpose");
            }
            task.run();
        };
        Background background = new Background(moody);
        for (int i = 0; i < MORE_THAN_WORKERS; i++) {
            assertThatThrownBy(() -> background.execute(() -> done.add("refused")))
                    .isInstanceOf(RejectedExecutionException.class);
        }
        refusing[0] = false;

        background.execute(() -> done.add("accepted"));

        assertThat(done).containsExactly("accepted");
    }
}
