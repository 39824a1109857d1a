package palaestra.server;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** An API key of an account, and what one does with it. */
record OpenAiKey(PalaestraProcess server, long id, String key) {

    static OpenAiKey of(SmartCoderClient owner) {
        ValidatableResponse made = owner.json("/account/keys", Map.of("name", "test")).statusCode(201);
        return new OpenAiKey(owner.server(), made.extract().jsonPath().getLong("id"), made.extract().path("key"));
    }

    RequestSpecification request() {
        return SmartCoderClient.anonymously(server).auth().oauth2(key);
    }

    ValidatableResponse chat(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post("/v1/chat/completions").then();
    }

    ValidatableResponse complete(Map<String, ?> body) {
        return request().contentType(ContentType.JSON).body(body).post("/v1/completions").then();
    }
}
