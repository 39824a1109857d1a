package palaestra.domain.generation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import palaestra.domain.account.AccountId;

/**
 * That somebody used a model: who, which, how much, how long and with what outcome. Written once and never changed.
 * The prompt and the answer stay out of it unless {@code palaestra.usage.store-text} is on.
 */
@Entity
@Table(name = "generation_usage")
public class GenerationUsage {

    /** How a generation ended. */
    public enum Outcome {
        ANSWERED, CANCELLED, UNREACHABLE, BUSY, REFUSED, TIMED_OUT, NONSENSE, FAILED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id")
    private Long accountId;

    private String dialect;

    private String model;

    @Enumerated(EnumType.STRING)
    private Language language;

    @Column(name = "prompt_tokens")
    private int promptTokens;

    @Column(name = "output_tokens")
    private int outputTokens;

    @Column(name = "latency_micros")
    private long latencyMicros;

    @Column(name = "first_text_micros")
    private Long firstTextMicros;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String prompt;

    private String answer;

    @Column(name = "created_at")
    private Instant createdAt;

    protected GenerationUsage() {
    }

    /**
     * @param account null for anonymous use
     * @param dialect the name of the dialect the request came in
     * @param language null where the request does not say
     * @param generated null if the model gave no answer
     */
    public GenerationUsage(AccountId account, String dialect, String model, Language language, Generated generated,
            Duration latency, Outcome outcome, Instant now) {
        this.accountId = account == null ? null : account.value();
        this.dialect = dialect;
        this.model = model;
        this.language = language;
        this.promptTokens = generated == null ? 0 : generated.promptTokens();
        this.outputTokens = generated == null ? 0 : generated.outputTokens();
        this.latencyMicros = latency.toNanos() / 1_000;
        this.outcome = outcome;
        this.createdAt = now;
    }

    /** @param delay from the request to the first piece of the answer */
    public GenerationUsage withFirstText(Duration delay) {
        this.firstTextMicros = delay.toNanos() / 1_000;
        return this;
    }

    /** Keeps the texts too, for installations that chose so; no answer is null. */
    public GenerationUsage withText(String prompt, String answer) {
        this.prompt = prompt;
        this.answer = answer;
        return this;
    }
}
