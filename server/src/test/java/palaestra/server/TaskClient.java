package palaestra.server;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** AIDeer's tasks, credits and codes, as its clients use them. */
record TaskClient(PalaestraProcess server) {

    private static final String API = "/api/v1";

    AiCreatorClient accounts() {
        return new AiCreatorClient(server);
    }

    /** Somebody who has that many credits. */
    AiCreatorClient.User userWith(long credits) {
        AiCreatorClient.User user = accounts().newUser();
        if (credits > 0) {
            String code = newCode(credits);
            redeem(code, user.token()).statusCode(200)
                    .body("message", equalTo("Redeem " + credits + " credits successfully"));
        }
        return user;
    }

    String newCode(long value) {
        String code = "C-" + UUID.randomUUID();
        post("/codes", Map.of("redeem_code", code, "value", value), accounts().admin().token()).statusCode(200);
        return code;
    }

    ValidatableResponse redeem(String code, String token) {
        return post("/users/me/credits", Map.of("redeem_code", code), token);
    }

    /** A chat with one question in it. */
    String newChat(String token, String model) {
        Map<String, Object> question = Map.of("role", "user", "type", "text", "content",
                "binary search in a sorted list");
        String preset = post("/presets", Map.of("title", "coder", "messages", List.of(),
                "parameters", Map.of("model", model)), token).statusCode(200).extract().path("id");
        return post("/chats", Map.of("title", "a chat", "preset_id", preset, "messages", List.of(question)), token)
                .statusCode(200).extract().path("id");
    }

    String newTask(String chat, String type, String token) {
        return create(chat, type, token).statusCode(200).body("status", equalTo("pending")).extract().path("task_id");
    }

    ValidatableResponse create(String chat, String type, String token) {
        return post("/tasks", Map.of("chat_id", chat, "type", type), token);
    }

    String status(String task) {
        return get("/tasks/" + task, null).statusCode(200).extract().path("status");
    }

    long creditsLeft(String token) {
        return get("/users/me/credits", token).statusCode(200).extract().jsonPath().getLong("credits_left");
    }

    ValidatableResponse get(String path, String token) {
        return accounts().get(API + path, token);
    }

    ValidatableResponse delete(String path, String token) {
        return accounts().request(token).delete(API + path).then();
    }

    /** @param body null for none */
    ValidatableResponse post(String path, Object body, String token) {
        return (body == null ? accounts().request(token) : accounts().request(token).contentType(ContentType.JSON)
                .body(body)).post(API + path).then();
    }

    /** The whole stream, to its last byte. */
    HttpResponse<String> stream(String task) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(streamRequest(task),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpRequest streamRequest(String task) {
        return HttpRequest.newBuilder(server.url().resolve(API + "/tasks/" + task + "/stream")).build();
    }
}
