package palaestra.persistence.generation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationUsage;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.UsageRecorder;
import palaestra.persistence.container.InContainer;

class GenerationUsageIT extends InContainer {

    @Inject
    private UsageRecorder recorder;

    @Inject
    private Accounts accounts;

    @Test
    void aUsageIsStoredWithoutTheTexts() {
        recorder.record(usage(null, new Generated("print()", 3, 5), Outcome.ANSWERED));

        assertThat(stage.number("""
                select count(*) from generation_usage
                where account_id is null and dialect = 'smartcoder' and model = 'corpus' and language = 'PYTHON'
                    and prompt_tokens = 3 and output_tokens = 5 and latency_micros = 1500 and outcome = 'ANSWERED'
                    and prompt is null and answer is null and created_at = '2026-05-01T12:00:00.123456Z'
                """)).isEqualTo(1);
    }

    @Test
    void theTextsAreStoredWhereTheInstallationChoseSo() {
        recorder.record(usage(null, null, Outcome.TIMED_OUT).withText("a loop, please ∞", null));

        assertThat(stage.number("""
                select count(*) from generation_usage
                where prompt = 'a loop, please ∞' and answer is null and outcome = 'TIMED_OUT' and output_tokens = 0
                """)).isEqualTo(1);
    }

    @Test
    void aUsageOutlivesItsAccount() {
        AccountId account = stage.inTransaction(() -> {
            Account ada = new Account("Ada", null, "hash", Role.USER, Instant.EPOCH);
            accounts.add(ada);
            return ada.id();
        });
        recorder.record(usage(account, null, Outcome.FAILED));
        assertThat(stage.number("select account_id from generation_usage")).isEqualTo(account.value());

        stage.execute("delete from account");

        assertThat(stage.number("select count(*) from generation_usage where account_id is null")).isEqualTo(1);
    }

    @Test
    void everyOutcomeAndLanguageCanBeStored() {
        for (Outcome outcome : Outcome.values()) {
            for (Language language : Language.values()) {
                recorder.record(new GenerationUsage(null, "smartcoder", "corpus", language, null, Duration.ZERO,
                        outcome, Instant.EPOCH));
            }
        }

        assertThat(stage.number("select count(*) from generation_usage"))
                .isEqualTo((long) Outcome.values().length * Language.values().length);
    }

    private static GenerationUsage usage(AccountId account, Generated generated, Outcome outcome) {
        return new GenerationUsage(account, "smartcoder", "corpus", Language.PYTHON, generated,
                Duration.ofNanos(1_500_999), outcome, Instant.parse("2026-05-01T12:00:00.123456Z"));
    }
}
