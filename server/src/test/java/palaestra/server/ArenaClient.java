package palaestra.server;

import static io.restassured.RestAssured.given;

import io.restassured.common.mapper.TypeRef;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The arena's endpoints, with the bodies that the editor extension of version 1.2.7 sends. */
record ArenaClient(PalaestraProcess server, ArenaModels models, Path dataDirectory) {

    static final String VERSION = "1.2.7";

    /** A machine that no other test knows. */
    static String newMachine() {
        return UUID.randomUUID().toString().replace("-", "") + UUID.randomUUID().toString().replace("-", "");
    }

    static String newName() {
        return "a-" + UUID.randomUUID().toString().substring(0, 13);
    }

    Map<String, Object> completionWish(String userId, String prefix, String privacy) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("pairId", UUID.randomUUID().toString());
        wish.put("userId", userId);
        wish.put("prefix", prefix);
        wish.put("suffix", "\n\nprint(mean([1]))\n");
        wish.put("midSpan", false);
        wish.put("temperature", 0.5);
        wish.put("maxTokens", 512);
        wish.put("topP", 0.9);
        wish.put("maxLines", 20);
        wish.put("privacy", privacy);
        wish.put("modelTags", List.of());
        return wish;
    }

    Map<String, Object> editWish(String userId, String code, String privacy) {
        Map<String, Object> wish = new LinkedHashMap<>();
        wish.put("pairId", UUID.randomUUID().toString());
        wish.put("userId", userId);
        wish.put("prefix", "import os\n\n");
        wish.put("suffix", "\nmain()");
        wish.put("maxLines", 50);
        wish.put("privacy", privacy);
        wish.put("language", "python");
        wish.put("codeToEdit", code);
        wish.put("userInput", "count down");
        return wish;
    }

    /** Two different completions of the tag's models. */
    Map<String, Object> pair(String userId, String... tags) {
        Map<String, Object> wish = completionWish(userId, "def mean(values):\n    ", "Private");
        wish.put("modelTags", List.of(tags));
        return map(post("/create_pair", wish));
    }

    Map<String, Object> editPair(String userId) {
        return map(post("/create_edit_pair", editWish(userId, "for i in range(5):\n    print(i)", "Private")));
    }

    /** What the editor makes of the items before it sends them back. */
    static List<Map<String, Object>> echoed(List<Map<String, Object>> items) {
        List<Map<String, Object>> echoed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Map<String, Object> item = new LinkedHashMap<>(items.get(i));
            item.put("pairIndex", i);
            item.put("version", VERSION);
            item.put("fileType", "python");
            item.put("username", "");
            echoed.add(item);
        }
        return echoed;
    }

    static Map<String, Object> vote(Map<String, Object> pair, String items, Object index) {
        List<Map<String, Object>> echoed = echoed(items(pair, items));
        Map<String, Object> vote = new LinkedHashMap<>();
        vote.put("pairId", pair.get("pairId"));
        vote.put("userId", echoed.get(0).get("userId"));
        vote.put(items, echoed);
        vote.put("acceptedIndex", index);
        vote.put("version", VERSION);
        vote.put("privacy", echoed.get(0).get("privacy"));
        vote.put("fileType", "python");
        return vote;
    }

    /** The body of a success. */
    static Map<String, Object> map(ValidatableResponse answer) {
        return answer.statusCode(200).extract().as(new TypeRef<Map<String, Object>>() { });
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> items(Map<String, Object> pair, String name) {
        return (List<Map<String, Object>>) pair.get(name);
    }

    ValidatableResponse post(String path, Object body) {
        return request(null).contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse put(String path, Object body) {
        return request(null).contentType(ContentType.JSON).body(body).put(path).then();
    }

    ValidatableResponse put(String path, Object body, String token) {
        return request(token).contentType(ContentType.JSON).body(body).put(path).then();
    }

    ValidatableResponse patch(String path, Object body) {
        return request(null).contentType(ContentType.JSON).body(body).patch(path).then();
    }

    ValidatableResponse get(String path, String token) {
        return request(token).get(path).then();
    }

    RequestSpecification request(String token) {
        RequestSpecification request = given().baseUri(server.url().toString()).urlEncodingEnabled(false);
        return token == null ? request : request.auth().oauth2(token);
    }

    String adminToken() {
        return post("/users/auth/login", Map.of("username", "admin", "password", SharedServer.ADMIN_PASSWORD))
                .statusCode(200).extract().path("data.token");
    }

    /** The tables with a row that holds that text anywhere. */
    List<String> tablesWith(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select 1 from \"" + table + "\" t where t::text like '%"
                        + text + "%' limit 1")) {
                    if (rows.next()) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    int execute(String sql) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything the server wrote to any log. */
    String logs() {
        return server.output() + server.errors();
    }

    private Connection connect() throws SQLException, IOException {
        Path home = dataDirectory.resolve("postgresql");
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/palaestra", "palaestra",
                Files.readString(home.resolve("password")));
    }
}
