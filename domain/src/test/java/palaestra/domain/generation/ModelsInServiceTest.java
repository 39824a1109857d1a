package palaestra.domain.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Unavailable;

class ModelsInServiceTest {

    private static final AccountId ADMIN = new AccountId(1);

    private final MemorySwitches switches = new MemorySwitches();
    private final Switchboard switchboard = new Switchboard(new SwitchReading(switches), null);
    private final CodeModels catalogue = new Catalogue(List.of(model("first", Capability.GENERATE),
            model("chatty", Capability.CHAT), model("second", Capability.GENERATE)));
    private final CodeModels inService = new ModelsInService(catalogue, switchboard) {

        @Override
        public List<ModelInfo> catalogue() {
            return catalogue.catalogue();
        }

        @Override
        public List<ModelHealth> health() {
            return catalogue.health();
        }
    };

    @Test
    void allAreInServiceUntilOneIsTakenOut() {
        switchboard.read();
        assertThat(inService.all()).hasSize(3);
        assertThat(inService.standard().id()).isEqualTo("first");
        off("chatty");
        assertThat(inService.all()).extracting(CodeModel::id).containsExactly("first", "second");
        assertThat(inService.find("chatty")).isEmpty();
        assertThat(inService.catalogue()).extracting(ModelInfo::id).contains("chatty");
        switches.enable("chatty");
        switchboard.read();
        assertThat(inService.find("chatty")).isPresent();
    }

    @Test
    void theNextThatWritesCodeTakesTheStandardModelsPlace() {
        off("first");
        assertThat(inService.standard().id()).isEqualTo("second");
    }

    @Test
    void withoutAnyThatWritesCodeThereIsNoStandardModel() {
        off("first");
        off("second");
        assertThatThrownBy(inService::standard).isInstanceOf(Unavailable.class);
    }

    @Test
    void whoCannotReadTheSwitchesKeepsToWhatWasKnown() {
        off("first");
        switches.broken = true;
        assertThatThrownBy(switchboard::read).isInstanceOf(IllegalStateException.class);
        assertThat(switchboard.on("first")).isFalse();
        assertThat(switchboard.on("second")).isTrue();
    }

    private void off(String model) {
        switches.disable(model, ADMIN, Instant.EPOCH);
        switchboard.read();
    }

    private static CodeModel model(String id, Capability capability) {
        ModelInfo info = new ModelInfo(id, Set.of(), Set.of(capability), TokenPrice.FREE, 1_000, Set.of(), null);
        return () -> info;
    }

    private record Catalogue(List<CodeModel> all) implements CodeModels {

        @Override
        public CodeModel standard() {
            return all.get(0);
        }

        @Override
        public Optional<CodeModel> find(String name) {
            return all.stream().filter(model -> model.id().equals(name)).findFirst();
        }

        @Override
        public List<ModelInfo> catalogue() {
            return all.stream().map(CodeModel::info).toList();
        }

        @Override
        public List<ModelHealth> health() {
            return List.of();
        }
    }

    private static final class MemorySwitches implements ModelSwitches {

        private final List<Off> off = new ArrayList<>();
        private boolean broken;

        @Override
        public List<Off> list() {
            if (broken) {
                throw new IllegalStateException("away");
            }
            return List.copyOf(off);
        }

        @Override
        public boolean disable(String model, AccountId by, Instant now) {
            return off.add(new Off(model, now, "admin"));
        }

        @Override
        public boolean enable(String model) {
            return off.removeIf(one -> one.model().equals(model));
        }
    }
}
