package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Credits and redeem codes over HTTP. */
@ExtendWith(SharedServer.class)
class CreditsIT {

    private static final int CALLERS = 64;

    private TaskClient client;

    @BeforeEach
    void connect(PalaestraProcess server) {
        client = new TaskClient(server);
    }

    @Test
    void aCodeIsReadInAnyLetterCaseAndRedeemedOnce() {
        String code = client.newCode(50);
        String other = code.toLowerCase(Locale.ROOT);
        AiCreatorClient.User ada = client.userWith(0);

        client.get("/codes/" + other, null).statusCode(200).body("redeem_code", equalTo(other))
                .body("value", equalTo(50)).body("size()", equalTo(2));
        client.redeem(other, ada.token()).statusCode(200).body("message", equalTo("Redeem 50 credits successfully"));

        String unknown = "Invalid redeem code: " + code.toUpperCase(Locale.ROOT);
        client.redeem(code, ada.token()).statusCode(422).body("detail", equalTo(unknown));
        client.get("/codes/" + code, null).statusCode(422).body("detail", equalTo(unknown));
        client.get("/users/me/credits", ada.token()).statusCode(200).body("credits_left", equalTo(50))
                .body("credit_records", hasSize(1)).body("credit_records[0].amount", equalTo(50))
                .body("credit_records[0].user_id", equalTo((int) ada.id())).body("credit_records[0].description",
                        equalTo("Add: Redeem credit, code: " + code.toUpperCase(Locale.ROOT)));
    }

    @Test
    void administratorsMakeAndDeleteCodesAndNobodyElse() {
        String admin = client.accounts().admin().token();
        String ada = client.userWith(0).token();
        Map<String, Object> code = Map.of("redeem_code", "x" + UUID.randomUUID(), "value", 5);

        client.post("/codes", code, null).statusCode(401);
        client.post("/codes", code, ada).statusCode(403).body("detail", equalTo("Insufficient permissions"));
        client.get("/codes", ada).statusCode(403);
        client.delete("/codes/x", ada).statusCode(403);
        client.post("/codes", Map.of("redeem_code", "x", "value", 0), admin).statusCode(422);
        client.post("/codes", Map.of("redeem_code", "", "value", 1), admin).statusCode(422);
        client.post("/codes", Map.of("redeem_code", "x", "value", 1, "expires_at", "tomorrow"), admin).statusCode(422);
        client.post("/codes", code, admin).statusCode(200).body("redeem_code", equalTo(code.get("redeem_code")));
        client.delete("/codes/" + code.get("redeem_code"), admin).statusCode(200).body("message",
                equalTo("Redeem code " + code.get("redeem_code") + " deleted successfully"));
        client.redeem(code.get("redeem_code").toString(), ada).statusCode(422);
        List<String> batch = client.post("/codes", Map.of("count", 3, "value", 7, "expires_at",
                "2999-01-01T00:00:00Z"), admin).statusCode(200).body("", hasSize(3)).extract().path("redeem_code");
        batch.forEach(one -> client.redeem(one, ada).statusCode(200));
        assertThat(client.creditsLeft(ada)).isEqualTo(21);
    }

    @Test
    void sixtyFourCallersAtOnceNeitherOverspendNorRedeemTwice() throws Exception {
        int rounds = 3;
        AiCreatorClient.User ada = client.userWith(600);
        String chat = client.newChat(ada.token(), "deepseek-chat");
        List<String> codes = IntStream.range(0, rounds).mapToObj(round -> client.newCode(100)).toList();
        List<String> tasks = new ArrayList<>();
        int redeemed = 0;
        for (String code : codes) {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                calls.add(i % 2 == 0 ? () -> client.redeem(code, ada.token()).extract().statusCode() + ""
                        : () -> {
                            var answer = client.create(chat, "chat_generation", ada.token()).extract();
                            return answer.statusCode() == 200 ? answer.path("task_id") : answer.statusCode() + "";
                        });
            }
            List<String> outcomes = atOnce(calls);
            redeemed += (int) outcomes.stream().filter("200"::equals).count();
            outcomes.stream().filter(outcome -> outcome.length() > 3).forEach(tasks::add);
            assertThat(outcomes).allMatch(outcome -> outcome.length() > 3 || List.of("200", "402", "422")
                    .contains(outcome));
        }

        Awaitility.await().until(() -> tasks.stream().map(client::status)
                .allMatch(status -> List.of("finished", "failed").contains(status)));
        assertThat(redeemed).isEqualTo(rounds);
        List<Integer> amounts = client.get("/users/me/credits", ada.token()).extract().path("credit_records.amount");
        long left = client.creditsLeft(ada.token());
        assertThat(left).isGreaterThanOrEqualTo(0)
                .isEqualTo(amounts.stream().mapToLong(Integer::longValue).sum());
        assertThat(amounts.stream().filter(amount -> amount > 0).mapToInt(Integer::intValue).sum())
                .isEqualTo(600 + 100 * rounds);
        assertThat(amounts.stream().filter(amount -> amount < 0).count()).isLessThanOrEqualTo(tasks.size());
        assertThat(tasks).isNotEmpty();
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier ready = new CyclicBarrier(calls.size());
            List<Future<String>> running = new ArrayList<>();
            for (Callable<String> call : calls) {
                running.add(callers.submit(() -> {
                    ready.await();
                    return call.call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        } finally {
            callers.shutdownNow();
        }
    }
}
