package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static palaestra.server.AiDeerClient.PASSWORD;
import static palaestra.server.AiDeerClient.chat;
import static palaestra.server.AiDeerClient.message;
import static palaestra.server.AiDeerClient.newName;
import static palaestra.server.AiDeerClient.preset;
import static palaestra.server.AiDeerClient.refused;
import static palaestra.server.AiDeerClient.unprocessable;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.server.AiDeerClient.User;

/** Chats and presets, as AIDeer's clients see them. */
@ExtendWith(SharedServer.class)
class AiDeerIT {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z";
    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String DENIED = "Insufficient permissions: ";

    private AiDeerClient client;
    private User ada;
    private User eva;

    @BeforeEach
    void register(PalaestraProcess shared) {
        client = new AiDeerClient(shared);
        ada = client.newUser();
        eva = client.newUser();
    }

    @Test
    void aNewChatIsShownFieldByField() {
        String preset = client.newPreset(ada, "private");
        Map<String, Object> body = chat(preset, "Sorting 你好", "private");
        body.remove("visibility");
        body.put("messages", List.of(
                Map.of("role", "user", "type", "text", "content", "a\nb \uD83D\uDE00", "visibility", false,
                        "create_time", "2024-06-05T12:34:56.789+08:00"),
                Map.of("role", "assistant", "type", "image", "content", "")));
        ValidatableResponse stored = client.send("POST", "/chats", body, ada.token()).statusCode(200)
                .body("keySet() as List", contains("preset_id", "title", "visibility", "id", "owner_id", "messages",
                        "create_time", "update_time"))
                .body("preset_id", equalTo(preset)).body("title", equalTo("Sorting 你好"))
                .body("visibility", equalTo("private")).body("id", matchesPattern(UUID_PATTERN))
                .body("owner_id", equalTo((int) ada.id())).body("create_time", matchesPattern(TIME))
                .body("update_time", matchesPattern(TIME))
                .body("messages[0]", equalTo(Map.of("role", "user", "type", "text", "content", "a\nb \uD83D\uDE00",
                        "visibility", false, "create_time", "2024-06-05T12:34:56.789+08:00")))
                .body("messages[1].keySet() as List", contains("role", "type", "content", "visibility", "create_time"))
                .body("messages[1].visibility", equalTo(true))
                .body("messages[1].create_time", matchesPattern(TIME));
        String id = stored.extract().path("id");
        assertThat(client.get("/chats/" + id, ada.token()).extract().asString())
                .isEqualTo(stored.extract().asString());
        assertThat(client.get("/chats/" + id.toUpperCase().replace("-", ""), ada.token()).extract().asString())
                .isEqualTo(stored.extract().asString());
        assertThat(client.get("/chats", ada.token()).extract().asString())
                .isEqualTo("[" + stored.extract().asString() + "]");
    }

    @Test
    void aChatIsReplacedAsAWholeAndKeepsItsVisibility() {
        String preset = client.newPreset(ada, "private");
        String id = client.newChat(ada, preset, "shared");
        Map<String, Object> body = chat(preset, "Another title", "private");
        body.remove("visibility");
        body.put("messages", List.of());
        client.send("PUT", "/chats/" + id, body, ada.token()).statusCode(200).body("id", equalTo(id))
                .body("title", equalTo("Another title")).body("visibility", equalTo("shared"))
                .body("messages", empty());
        client.get("/chats/" + id, ada.token()).body("title", equalTo("Another title")).body("messages", empty());
    }

    @Test
    void aSharedChatIsReadByEverybodyAndCopiedForNobody() {
        String id = client.newChat(ada, client.newPreset(ada, "private"), "shared");
        client.get("/chats/" + id, eva.token()).statusCode(200).body("id", equalTo(id))
                .body("owner_id", equalTo((int) ada.id()));
        client.get("/chats", eva.token()).body("$", empty());
        refused(client.send("PUT", "/chats/" + id, chat(client.newPreset(eva, "private"), "Mine", "private"),
                eva.token()), 403, DENIED + "You cannot update other user's chat");
        refused(client.send("DELETE", "/chats/" + id, null, eva.token()), 403,
                DENIED + "You cannot delete other user's chat");
    }

    @Test
    void aPrivateChatIsItsOwnersAndTheAdministrators() {
        String preset = client.newPreset(ada, "private");
        String id = client.newChat(ada, preset, "private");
        refused(client.get("/chats/" + id, eva.token()), 403, DENIED + "You do not have access to this chat");
        String admin = client.admin().token();
        client.get("/chats/" + id, admin).statusCode(200);
        client.send("PUT", "/chats/" + id, chat(preset, "Moderated", "private"), admin).statusCode(200)
                .body("owner_id", equalTo((int) ada.id()));
        client.send("DELETE", "/chats/" + id, null, admin).statusCode(200)
                .body("message", equalTo("Chat deleted successfully"));
        refused(client.get("/chats/" + id, ada.token()), 404, "Chat not found");
        refused(client.send("DELETE", "/chats/" + id, null, ada.token()), 404, "Chat not found");
        refused(client.send("PUT", "/chats/" + id, chat(preset, "Gone", "private"), ada.token()), 404,
                "Chat not found");
    }

    @Test
    void aChatNeedsAPresetThatItsOwnerMayUse() {
        String secret = client.newPreset(eva, "private");
        String unlisted = client.newPreset(eva, "unlisted");
        String unknown = UUID.randomUUID().toString();
        refused(client.send("POST", "/chats", chat(unknown, "No preset", "private"), ada.token()), 400,
                "Preset not found");
        refused(client.send("POST", "/chats", chat(secret, "Not mine", "private"), ada.token()), 403,
                DENIED + "You do not have access to this preset");
        String chat = client.newChat(ada, unlisted, "private");
        refused(client.send("PUT", "/chats/" + chat, chat(unknown, "No preset", "private"), ada.token()), 400,
                "Preset not found");
        refused(client.send("PUT", "/chats/" + chat, chat(secret, "Not mine", "private"), ada.token()), 403,
                DENIED + "You do not have access to this preset");
    }

    @ParameterizedTest
    @CsvSource({"title,asc", "title,desc", "create_time,asc", "create_time,desc", "update_time,asc",
        "update_time,desc", "id,asc", "id,desc"})
    void chatsAreListedInAnyOrderAPageAtATime(String key, String order) {
        String preset = client.newPreset(ada, "private");
        for (String title : List.of("b", "a", "c", "a", "Z")) {
            client.send("POST", "/chats", chat(preset, title, "private"), ada.token()).statusCode(200);
        }
        String query = "/chats?order_by=" + key + "&order=" + order;
        List<String> all = client.get(query, ada.token()).extract().path(key);
        assertThat(all).hasSize(5).isSortedAccordingTo(
                order.equals("asc") ? Comparator.naturalOrder() : Comparator.reverseOrder());
        List<String> ids = client.get(query, ada.token()).extract().path("id");
        for (int offset = 0; offset < 6; offset += 2) {
            client.get(query + "&limit=2&offset=" + offset, ada.token()).statusCode(200)
                    .body("id", equalTo(ids.subList(offset, Math.min(5, offset + 2))));
        }
        client.get(query + "&offset=9223372036854775807", ada.token()).statusCode(200).body("$", empty());
    }

    @Test
    void aListHasTenRowsUnlessItIsAskedForOthers() {
        String preset = client.newPreset(ada, "private");
        for (int i = 0; i < 11; i++) {
            client.newChat(ada, preset, "private");
        }
        client.get("/chats", ada.token()).body("$", hasSize(10));
        client.get("/chats?limit=100", ada.token()).body("$", hasSize(11));
    }

    @ParameterizedTest
    @CsvSource({"limit=0,greater_than_equal,limit", "limit=101,less_than_equal,limit",
        "limit=-1,greater_than_equal,limit", "limit=x,int_parsing,limit", "limit=,int_parsing,limit",
        "limit=1.5,int_from_float,limit", "offset=-1,greater_than_equal,offset",
        "offset=9223372036854775808,less_than_equal,offset", "order_by=owner_id,enum,order_by",
        "order=up,enum,order"})
    void aPageThatCannotBeIsRefused(String query, String type, String field) {
        unprocessable(client.get("/chats?" + query, ada.token()), type, "query", field);
        unprocessable(client.get("/presets?" + query, ada.token()), type, "query", field);
    }

    @Test
    void aNewPresetIsShownFieldByFieldWithAllNineParameters() {
        Map<String, Object> body = new HashMap<>(Map.of("title", "Pythonist",
                "messages", List.of(message("system", "Answer in Python"))));
        ValidatableResponse stored = client.send("POST", "/presets", body, ada.token()).statusCode(200)
                .body("keySet() as List", contains("title", "description", "type", "visibility", "id", "owner_id",
                        "messages", "parameters", "create_time", "update_time"))
                .body("description", nullValue()).body("type", equalTo("chat_generation"))
                .body("visibility", equalTo("private")).body("owner_id", equalTo((int) ada.id()))
                .body("parameters.keySet() as List", contains("model", "seed", "max_tokens", "top_p", "top_k",
                        "repetition_penalty", "frequency_penalty", "presence_penalty", "temperature"))
                .body("parameters.model", equalTo("deepseek-chat")).body("parameters.max_tokens", equalTo(1500))
                .body("parameters.top_p", equalTo(0.5f)).body("parameters.top_k", nullValue())
                .body("parameters.repetition_penalty", equalTo(1.1f))
                .body("parameters.frequency_penalty", equalTo(0.0f)).body("parameters.presence_penalty", equalTo(0.0f))
                .body("parameters.temperature", equalTo(0.85f));
        String id = stored.extract().path("id");
        assertThat(client.get("/presets/" + id, ada.token()).extract().asString())
                .isEqualTo(stored.extract().asString());
    }

    @Test
    void parametersOfAPresetMayBeNullAndTheirNumbersAreExact() {
        Map<String, Object> parameters = new HashMap<>(Map.of("model", "qwen-max-1201", "seed", Long.MAX_VALUE,
                "top_k", 100, "temperature", 0));
        parameters.put("max_tokens", null);
        parameters.put("top_p", null);
        Map<String, Object> body = preset("Exact", "private");
        body.put("parameters", parameters);
        String answer = client.send("POST", "/presets", body, ada.token()).statusCode(200)
                .body("parameters.max_tokens", nullValue()).body("parameters.top_p", nullValue())
                .body("parameters.top_k", equalTo(100)).extract().asString();
        assertThat(answer).contains("\"seed\":9223372036854775807");
    }

    @ParameterizedTest
    @CsvSource({"seed,-1,greater_than_equal", "seed,9223372036854775808,less_than_equal", "seed,1.5,int_from_float",
        "max_tokens,0,greater_than_equal", "max_tokens,2001,less_than_equal", "top_p,0,greater_than",
        "top_p,1,less_than", "top_k,0,greater_than_equal", "top_k,101,less_than_equal",
        "repetition_penalty,-0.1,greater_than_equal", "frequency_penalty,2.1,less_than_equal",
        "presence_penalty,-2.1,greater_than_equal", "temperature,2,less_than", "temperature,true,float_type",
        "temperature,1e999,less_than", "top_k,\"x\",int_parsing", "model,5,string_type"})
    void aParameterOutOfItsRangeIsRefused(String name, String value, String type) {
        String body = "{\"title\":\"t\",\"messages\":[],\"parameters\":{\"" + name + "\":" + value + "}}";
        unprocessable(client.send("POST", "/presets", body, ada.token()), type, "body", "parameters", name);
    }

    @Test
    void aModelThatNobodyKnowsIsRefused() {
        Map<String, Object> body = preset("Unknown", "private");
        body.put("parameters", Map.of("model", "gpt-99"));
        client.send("POST", "/presets", body, ada.token()).statusCode(422);
        body.put("parameters", Map.of("model", "recall"));
        client.send("POST", "/presets", body, ada.token()).statusCode(200).body("parameters.model", equalTo("recall"));
    }

    @Test
    void aPresetLosesWhatIsAbsentWhenItIsReplaced() {
        Map<String, Object> body = preset("First", "unlisted");
        body.put("description", "Writes Python");
        body.put("type", "image_generation");
        String id = client.send("POST", "/presets", body, ada.token()).statusCode(200)
                .body("description", equalTo("Writes Python")).extract().path("id");
        client.send("PUT", "/presets/" + id, Map.of("title", "Second", "messages", List.of()), ada.token())
                .statusCode(200).body("title", equalTo("Second")).body("description", nullValue())
                .body("type", equalTo("chat_generation")).body("visibility", equalTo("private"));
    }

    @Test
    void presetsAreReadByThoseWhomTheirVisibilityNames() {
        String secret = client.newPreset(ada, "private");
        String unlisted = client.newPreset(ada, "unlisted");
        User admin = client.admin();
        String open = client.newPreset(admin, "public");
        refused(client.get("/presets/" + secret, eva.token()), 403, DENIED + "You do not have access to this preset");
        client.get("/presets/" + unlisted, eva.token()).statusCode(200);
        client.get("/presets/" + open, eva.token()).statusCode(200);
        client.get("/presets/" + secret, admin.token()).statusCode(200);
        String newest = "/presets?limit=100";
        client.get(newest, eva.token()).body("id", hasItem(open)).body("id", not(hasItem(unlisted)))
                .body("id", not(hasItem(secret)));
        client.get(newest, ada.token()).body("id", hasItem(open)).body("id", hasItem(unlisted))
                .body("id", hasItem(secret));
        client.get(newest, admin.token()).body("id", hasItem(open)).body("id", hasItem(unlisted))
                .body("id", not(hasItem(secret)));
    }

    @Test
    void publicPresetsAreTheAdministrators() {
        refused(client.send("POST", "/presets", preset("Open", "public"), ada.token()), 403,
                DENIED + "You cannot create public presets");
        String own = client.newPreset(ada, "private");
        refused(client.send("PUT", "/presets/" + own, preset("Open", "public"), ada.token()), 403,
                DENIED + "You cannot set preset visibility to public");
        refused(client.send("PUT", "/presets/" + own, preset("Theft", "private"), eva.token()), 403,
                DENIED + "You cannot update other users' presets");
        refused(client.send("DELETE", "/presets/" + own, null, eva.token()), 403,
                DENIED + "You cannot delete other users' presets");
        client.send("PUT", "/presets/" + own, preset("Open", "public"), client.admin().token()).statusCode(200);
        refused(client.send("PUT", "/presets/" + own, preset("Closed", "private"), ada.token()), 403,
                DENIED + "You cannot update public presets");
        refused(client.send("DELETE", "/presets/" + own, null, ada.token()), 403,
                DENIED + "You cannot delete public presets");
        client.send("DELETE", "/presets/" + own, null, client.admin().token()).statusCode(200)
                .body("message", equalTo("Preset deleted successfully"));
    }

    @Test
    void chatsOutliveTheirPreset() {
        String preset = client.newPreset(ada, "unlisted");
        String chat = client.newChat(eva, preset, "private");
        client.send("DELETE", "/presets/" + preset, null, ada.token()).statusCode(200);
        refused(client.get("/presets/" + preset, ada.token()), 404, "Preset not found");
        client.get("/presets", ada.token()).body("$", not(hasItem(preset)));
        refused(client.send("DELETE", "/presets/" + preset, null, ada.token()), 404, "Preset not found");
        client.get("/chats/" + chat, eva.token()).statusCode(200).body("preset_id", equalTo(preset));
        client.send("PUT", "/chats/" + chat, chat(preset, "Still here", "private"), eva.token()).statusCode(200);
        refused(client.send("POST", "/chats", chat(preset, "Too late", "private"), eva.token()), 400,
                "Preset not found");
    }

    @Test
    void likesAreListedAndTakenBack() {
        String preset = client.newPreset(ada, "unlisted");
        String chat = client.newChat(ada, preset, "shared");
        client.send("POST", "/users/me/likes/preset/" + preset, null, eva.token()).statusCode(200)
                .body("preset_id", equalTo(preset)).body("user_id", equalTo((int) eva.id()));
        client.send("POST", "/users/me/likes/chat/" + chat, null, eva.token()).statusCode(200)
                .body("chat_id", equalTo(chat)).body("user_id", equalTo((int) eva.id()));
        refused(client.send("POST", "/users/me/likes/chat/" + chat, null, eva.token()), 400, "Like already exists");
        refused(client.send("POST", "/users/me/likes/preset/" + preset, null, eva.token()), 400,
                "Like already exists");
        client.get("/users/me/likes", eva.token()).body("preset_ids", contains(preset))
                .body("chat_ids", contains(chat));
        client.get("/users/me/likes", ada.token()).body("preset_ids", empty()).body("chat_ids", empty());
        client.send("DELETE", "/users/me/likes/preset/" + preset, null, eva.token())
                .body("message", equalTo("Like deleted successfully"));
        refused(client.send("DELETE", "/users/me/likes/preset/" + preset, null, eva.token()), 404, "Like not found");
        client.send("DELETE", "/chats/" + chat, null, ada.token()).statusCode(200);
        client.get("/users/me/likes", eva.token()).body("preset_ids", empty()).body("chat_ids", empty());
    }

    @Test
    void whatOneMayNotReadOneCannotLike() {
        String preset = client.newPreset(ada, "private");
        String chat = client.newChat(ada, preset, "private");
        refused(client.send("POST", "/users/me/likes/preset/" + preset, null, eva.token()), 404, "Preset not found");
        refused(client.send("POST", "/users/me/likes/chat/" + chat, null, eva.token()), 404, "Chat not found");
        refused(client.send("POST", "/users/me/likes/chat/" + UUID.randomUUID(), null, eva.token()), 404,
                "Chat not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chats", "/presets"})
    void aSlashAtTheEndIsRedirected(String path) {
        String location = client.get(path + "/?limit=5", ada.token()).statusCode(307).extract().header("Location");
        assertThat(location).isEqualTo("/api/v1" + path + "?limit=5");
    }

    @Test
    void whatIsWrongIsToldFieldByField() {
        client.send("POST", "/chats", "{\"preset_id\":\"x\",\"title\":\"\",\"visibility\":\"public\",\"messages\":["
                + "{\"role\":\"robot\",\"type\":\"text\"},5]}", ada.token()).statusCode(422)
                .body("detail.type", contains("uuid_parsing", "string_too_short", "enum", "missing", "enum",
                        "model_attributes_type"))
                .body("detail.loc", hasItem(List.of("body", "messages", 0, "content")))
                .body("detail.loc", hasItem(List.of("body", "messages", 1)))
                .body("detail.find { it.type == 'string_too_short' }.ctx.min_length", equalTo(1))
                .body("detail.find { it.loc[-1] == 'visibility' }.msg",
                        equalTo("Input should be 'private' or 'shared'"));
    }

    @Test
    void aRequestThatIsNoJsonIsRefusedBeforeAnybodyIsAskedForAToken() {
        unprocessable(client.send("POST", "/chats", "{\"a\":", null), "json_invalid", "body", 5);
        refused(client.send("POST", "/chats", "{}", null).header("WWW-Authenticate", "Bearer"), 401,
                "Not authenticated");
        unprocessable(client.send("POST", "/chats", "{}", ada.token()), "missing", "body", "preset_id");
        unprocessable(client.request(ada.token()).contentType(ContentType.JSON).post("/chats").then(), "missing",
                "body");
    }

    @Test
    void anAnswerIsNeverStoredByBrowsers() {
        client.get("/users/me", ada.token()).header("Cache-Control", containsString("no-store"))
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void aNameOfNobodyIsNotAnAccount() {
        refused(client.login(newName(), PASSWORD), 401, "Incorrect username or password");
    }

    @Test
    void whatOthersRelyOnSurvivesTheDeletionOfItsOwnersAccount() {
        String used = client.newPreset(ada, "unlisted");
        String unused = client.newPreset(ada, "unlisted");
        String shared = client.newChat(ada, used, "shared");
        String secret = client.newChat(ada, unused, "private");
        String evas = client.newChat(eva, used, "private");
        User admin = client.admin();
        client.send("DELETE", "/users/" + ada.id(), null, admin.token()).statusCode(200)
                .body("message", equalTo("User deleted successfully"));
        client.get("/chats/" + shared, eva.token()).statusCode(200).body("owner_id", equalTo(0));
        client.get("/presets/" + used, eva.token()).statusCode(200).body("owner_id", equalTo(0));
        client.get("/chats/" + evas, eva.token()).statusCode(200).body("preset_id", equalTo(used));
        refused(client.get("/chats/" + secret, admin.token()), 404, "Chat not found");
        refused(client.get("/presets/" + unused, admin.token()), 404, "Preset not found");
        refused(client.get("/users/" + ada.id(), eva.token()), 404, "User not found");
        refused(client.login(ada.name(), PASSWORD), 401, "Incorrect username or password");
        client.register(Map.of("username", ada.name(), "password", PASSWORD)).statusCode(200);
    }
}
