package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.shared.NotSignedIn;
import palaestra.domain.shared.Unavailable;

/** Generates code with the model that suits the request, and records that it did. */
@ApplicationScoped
public class GenerationService {

    private final CodeModels models;
    private final UsageRecorder usage;
    private final Clock clock;
    private final boolean anonymousAllowed;
    private final boolean storesText;

    protected GenerationService() {
        this(null, null, null, false, false);
    }

    @Inject
    public GenerationService(CodeModels models, UsageRecorder usage, Clock clock,
            @ConfigProperty(name = "palaestra.codegen.anonymous", defaultValue = "true") boolean anonymousAllowed,
            @ConfigProperty(name = "palaestra.usage.store-text", defaultValue = "false") boolean storesText) {
        this.models = models;
        this.usage = usage;
        this.clock = clock;
        this.anonymousAllowed = anonymousAllowed;
        this.storesText = storesText;
    }

    /**
     * @param caller empty for anonymous use
     * @param dialect the name of the dialect that asks, for the usage record
     * @throws NotSignedIn if the caller is anonymous and anonymous use is switched off
     * @throws Unavailable if the model cannot answer
     */
    public Generated generate(Optional<AccountId> caller, String dialect, GenerationRequest request) {
        if (caller.isEmpty() && !anonymousAllowed) {
            throw new NotSignedIn("Sign in to generate code.");
        }
        CodeModel model = models.standard();
        long start = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        Generated generated = null;
        try {
            generated = model.generate(request);
            outcome = Outcome.ANSWERED;
            return generated;
        } catch (Unavailable e) {
            outcome = Outcome.valueOf(e.reason().name());
            throw e;
        } finally {
            Duration latency = Duration.ofNanos(System.nanoTime() - start);
            GenerationUsage record = new GenerationUsage(caller.orElse(null), dialect, model.id(), request.language(),
                    generated, latency, outcome, clock.instant());
            usage.record(storesText ? record.withText(request.prompt(), generated == null ? null : generated.text())
                    : record);
        }
    }
}
