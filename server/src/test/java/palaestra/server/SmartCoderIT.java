package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The forum and the users of SmartCoder's document: what each endpoint answers and whom it refuses. */
@ExtendWith(SharedServer.class)
class SmartCoderIT {

    private static final String WISH = "id nulla dolor consequat ut";
    private static final String SMILE = "\uD83D\uDE00";

    private PalaestraProcess server;
    private SmartCoderClient owner;

    @BeforeEach
    void register(PalaestraProcess shared) {
        server = shared;
        owner = SmartCoderClient.user(server);
    }

    @Test
    void addingATaskAnswersWithItAsTheServerStoredIt() {
        ValidatableResponse answer = owner.json("/task/auth/add", Map.of("taskId", 65, "userId", owner.id() + 1,
                "content", WISH, "finished", 63, "codeType", "java"));
        succeeded(answer).body("data.userId", equalTo((int) owner.id())).body("data.content", equalTo(WISH))
                .body("data.finished", equalTo(1)).body("data.codeType", equalTo("java"));
        assertFields(answer, "data", "taskId", "userId", "content", "finished", "codeType");
    }

    @Test
    void theDocumentsWrappedTaskIsStoredToo() {
        succeeded(owner.json("/task/auth/add", Map.of("task", Map.of("content", WISH))))
                .body("data.content", equalTo(WISH)).body("data.codeType", nullValue());
    }

    @Test
    void aTaskHas15To65536CharactersOfAnyKind() {
        for (String content : List.of("x".repeat(15), "x".repeat(65_536), SMILE.repeat(15), SMILE.repeat(65_536),
                "<b>&amp;\"' \t\n \u202e fin")) {
            long task = owner.addTask(content);
            succeeded(owner.get("/task/auth/detail?taskId={task}", task)).body("data.content", equalTo(content));
        }
        for (String content : List.of("", "x".repeat(14), SMILE.repeat(14), "x".repeat(65_537), WISH + "\0")) {
            refused(owner.json("/task/auth/add", Map.of("content", content)));
        }
        refused(owner.json("/task/auth/add", Map.of()));
        refused(owner.json("/task/auth/add", Map.of("task", Map.of())));
        refused(owner.json("/task/auth/add", Map.of("content", WISH, "codeType", "x".repeat(256))));
    }

    @Test
    void listsShowTheFirstTenCharactersAndDetailsAll() {
        long task = owner.addTask(SMILE.repeat(11) + "abcdef");
        ValidatableResponse list = succeeded(owner.get("/task/auth/my/list"), 1)
                .body("data.taskId", contains((int) task)).body("data.userId", contains((int) owner.id()))
                .body("data.content", contains(SMILE.repeat(10) + "...")).body("data.finished", contains(1))
                .body("data.codeType", contains("java"));
        assertFields(list, "data[0]", "taskId", "userId", "content", "finished", "codeType");
        ValidatableResponse detail = succeeded(owner.get("/task/auth/detail?taskId={task}", task))
                .body("data.content", equalTo(SMILE.repeat(11) + "abcdef"));
        assertFields(detail, "data", "taskId", "userId", "content", "finished", "codeType");
    }

    @Test
    void eachListHasItsTasksInTheOrderOfTheirIds() {
        int finished = (int) owner.addTask(WISH);
        int open = (int) owner.addOpenTask(WISH);
        int last = (int) owner.addOpenTask(WISH);

        succeeded(owner.get("/task/auth/my/list"), 3).body("data.taskId", contains(finished, open, last));
        succeeded(owner.get("/task/auth/my/list?userId={id}", owner.id()), 3);
        succeeded(owner.get("/task/auth/my/list?userId="), 3);
        succeeded(owner.get("/task/auth/my/ask/list"), 2).body("data.taskId", contains(open, last))
                .body("data.finished", contains(0, 0));
        succeeded(owner.get("/task/auth/my/accept/list"), 1).body("data.taskId", contains(finished));
        succeeded(owner.get("/task/auth/ask/list"), 2).body("data.taskId", contains(open, last));
    }

    @Test
    void openTasksOfEverybodyAreForProgrammersAndAdministrators() {
        SmartCoderClient other = SmartCoderClient.user(server);
        int mine = (int) owner.addOpenTask(WISH);
        int foreign = (int) other.addOpenTask(WISH);
        int closed = (int) other.addTask(WISH);

        for (SmartCoderClient reader : List.of(SmartCoderClient.programmer(server),
                SmartCoderClient.administrator(server))) {
            long total = reader.get("/task/auth/ask/list?size=1").extract().jsonPath().getLong("total");
            long lastPage = (total + 199) / 200;
            List<Integer> seen = new ArrayList<>(ids(reader, Math.max(1, lastPage - 1)));
            seen.addAll(ids(reader, lastPage));
            assertThat(seen).contains(mine, foreign).doesNotContain(closed);
        }
        owner.get("/task/auth/ask/list").body("data.taskId", not(hasItem(foreign)));
    }

    private static List<Integer> ids(SmartCoderClient reader, long page) {
        return reader.get("/task/auth/ask/list?page={page}&size=200", page).extract().path("data.taskId");
    }

    @Test
    void pagesAreBoundedAndBeyondTheEndEmptyWithTheTotal() {
        List<Integer> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add((int) owner.addTask(WISH));
        }
        String list = "/task/auth/my/accept/list";
        succeeded(owner.get(list + "?page=2&size=2"), 5).body("data.taskId", equalTo(tasks.subList(2, 4)));
        succeeded(owner.get(list + "?size=3"), 5).body("data.taskId", equalTo(tasks.subList(0, 3)));
        succeeded(owner.get(list + "?page=1&size=99999999999999999999"), 5).body("data.taskId", equalTo(tasks));
        for (String page : List.of("3&size=5", "2147483648", "9223372036854775807", "99999999999999999999")) {
            succeeded(owner.get(list + "?page=" + page), 5).body("data", empty());
        }
        for (String wrong : List.of("page=0", "page=-1", "size=0", "size=-5", "page=x", "size=1.5")) {
            refused(owner.get(list + "?" + wrong));
        }
    }

    @Test
    void listsOfOthersAreForAdministratorsOnly() {
        owner.addTask(WISH);
        SmartCoderClient admin = SmartCoderClient.administrator(server);
        for (String list : List.of("/task/auth/my/list", "/task/auth/my/ask/list", "/task/auth/my/accept/list")) {
            for (SmartCoderClient other : List.of(SmartCoderClient.user(server), SmartCoderClient.programmer(server))) {
                failed(other.get(list + "?userId={id}", owner.id()), 403);
            }
            succeeded(admin.get(list + "?userId={id}", owner.id()), list.contains("/ask/") ? 0 : 1);
            succeeded(admin.get(list + "?userId=999999999"), 0);
        }
    }

    @Test
    void askingIsForTheOwnerInHisOwnName() {
        long task = owner.addTask(WISH);
        for (SmartCoderClient other : List.of(SmartCoderClient.user(server), SmartCoderClient.programmer(server),
                SmartCoderClient.administrator(server))) {
            failed(other.post("/task/auth/ask?taskId={task}", task), 403);
            failed(other.post("/task/auth/ask?taskId={task}&userId={id}", task, owner.id()), 403);
            failed(owner.post("/task/auth/ask?taskId={task}&userId={id}", task, other.id()), 403);
        }
        succeeded(owner.post("/task/auth/ask?taskId={task}&userId={id}", task, owner.id()))
                .body("data", equalTo(1));
        owner.get("/task/auth/detail?taskId={task}", task).body("data.finished", equalTo(0));
        refused(owner.post("/task/auth/ask?taskId=999999999")).body("message", equalTo("The task does not exist"));
        refused(owner.post("/task/auth/ask"));
    }

    @Test
    void askingAndAdoptingTakeAFormToo() {
        long task = owner.addTask(WISH);
        succeeded(owner.form("/task/auth/ask", Map.of("taskId", task, "userId", owner.id())))
                .body("data", equalTo(1));
        long answer = SmartCoderClient.programmer(server).answer(owner, task, "x");
        succeeded(owner.form("/answer/auth/adopt", Map.of("taskId", task, "answerId", answer, "status", 1)))
                .body("data", equalTo(1));
        owner.get("/task/auth/detail?taskId={task}", task).body("data.finished", equalTo(1));
    }

    @Test
    void detailsAreForTheOwnerAdministratorsAndOnceAskedProgrammers() {
        long task = owner.addTask(WISH);
        SmartCoderClient stranger = SmartCoderClient.user(server);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        SmartCoderClient admin = SmartCoderClient.administrator(server);
        for (String path : List.of("/task/auth/detail?taskId={task}", "/task/auth/task/detail?taskId={task}")) {
            succeeded(owner.get(path, task));
            succeeded(admin.get(path, task));
            failed(stranger.get(path, task), 403);
            failed(programmer.get(path, task), 403);
            refused(owner.get(path, 999_999_999)).body("message", equalTo("The task does not exist"));
            refused(owner.get(path, "99999999999999999999999"));
            refused(owner.get(path, "x"));
            refused(owner.get(path, ""));
        }
        adoptedAnswer(task, programmer);
        for (String path : List.of("/task/auth/detail?taskId={task}", "/task/auth/task/detail?taskId={task}")) {
            succeeded(programmer.get(path, task));
            failed(stranger.get(path, task), 403);
        }
    }

    @Test
    void taskAndAnswersAreShownFieldByField() {
        long task = owner.addOpenTask(WISH);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        ValidatableResponse none = succeeded(owner.get("/task/auth/task/detail?taskId={task}", task))
                .body("data.answerList", empty()).body("data.task.content", equalTo(WISH));
        assertFields(none, "data", "task", "answerList");
        assertFields(none, "data.task", "taskId", "userId", "content", "finished", "codeType");

        int first = (int) programmer.answer(owner, task, "first");
        int second = (int) programmer.answer(owner, task, "second");
        owner.post("/answer/auth/adopt?answerId={answer}&status=1", second);
        ValidatableResponse all = succeeded(owner.get("/task/auth/task/detail?taskId={task}", task))
                .body("data.answerList.answerId", contains(first, second))
                .body("data.answerList.taskId", contains((int) task, (int) task))
                .body("data.answerList.userId", contains((int) programmer.id(), (int) programmer.id()))
                .body("data.answerList.content", contains("first", "second"))
                .body("data.answerList.accepted", contains(0, 1)).body("data.task.finished", equalTo(1));
        assertFields(all, "data.answerList[0]", "answerId", "taskId", "userId", "content", "accepted");
        succeeded(owner.get("/task/auth/task/detail?taskId={task}&page=2&size=1", task))
                .body("data.answerList.answerId", contains(second));
    }

    @Test
    void programmersAndAdministratorsAnswerInTheirOwnName() {
        long task = owner.addOpenTask(WISH);
        for (SmartCoderClient author : List.of(SmartCoderClient.programmer(server),
                SmartCoderClient.administrator(server))) {
            succeeded(author.json("/answer/auth/add", Map.of("answerId", 0, "taskId", task, "userId", owner.id(),
                    "content", "x", "accepted", 1))).body("data", equalTo(1));
            owner.get("/task/auth/task/detail?taskId={task}", task)
                    .body("data.answerList[-1].userId", equalTo((int) author.id()))
                    .body("data.answerList[-1].accepted", equalTo(0));
        }
        failed(owner.json("/answer/auth/add", Map.of("taskId", task, "content", "x")), 403);
    }

    @Test
    void anAnswerNeedsATaskAndSomeContent() {
        long task = owner.addOpenTask(WISH);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        succeeded(programmer.json("/answer/auth/add", Map.of("taskId", task, "content", SMILE.repeat(65_536))));
        for (String content : List.of("", "x".repeat(65_537), "a\0b")) {
            refused(programmer.json("/answer/auth/add", Map.of("taskId", task, "content", content)));
        }
        refused(programmer.json("/answer/auth/add", Map.of("taskId", task)));
        refused(programmer.json("/answer/auth/add", Map.of("content", "x")));
        refused(programmer.json("/answer/auth/add", Map.of("taskId", 999_999_999, "content", "x")))
                .body("message", equalTo("The task does not exist"));
    }

    @Test
    void oneAnswerAtMostIsAdopted() {
        long task = owner.addOpenTask(WISH);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        long first = programmer.answer(owner, task, "first");
        long second = programmer.answer(owner, task, "second");

        succeeded(owner.post("/answer/auth/adopt?answerId={a}&status=1&taskId={t}", first, task))
                .body("data", equalTo(1));
        assertAdopted(task, 1, 1, 0);
        succeeded(owner.post("/answer/auth/adopt?answerId={a}&status=1", second));
        assertAdopted(task, 1, 0, 1);
        succeeded(owner.post("/answer/auth/adopt?answerId={a}&status=0", first));
        assertAdopted(task, 1, 0, 1);
        succeeded(owner.post("/answer/auth/adopt?answerId={a}&status=0", second));
        assertAdopted(task, 0, 0, 0);
    }

    @Test
    void askingAgainKeepsWhatIsAdopted() {
        long task = owner.addOpenTask(WISH);
        long answer = adoptedAnswer(task, SmartCoderClient.programmer(server));
        owner.post("/task/auth/ask?taskId={task}", task);
        assertAdopted(task, 0, 1);
        owner.post("/answer/auth/adopt?answerId={a}&status=1", answer);
        assertAdopted(task, 1, 1);
    }

    @Test
    void adoptingIsForTheOwnerOfTheAnsweredTask() {
        long task = owner.addOpenTask(WISH);
        long otherTask = owner.addOpenTask(WISH);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        long answer = programmer.answer(owner, task, "x");
        for (SmartCoderClient other : List.of(SmartCoderClient.user(server), programmer,
                SmartCoderClient.administrator(server))) {
            failed(other.post("/answer/auth/adopt?answerId={a}&status=1", answer), 403);
            failed(other.post("/answer/auth/adopt?answerId={a}&status=0", answer), 403);
        }
        refused(owner.post("/answer/auth/adopt?answerId={a}&status=1&taskId={t}", answer, otherTask));
        refused(owner.post("/answer/auth/adopt?answerId={a}&status=1&taskId=999999999", answer));
        refused(owner.post("/answer/auth/adopt?answerId=999999999&status=1"))
                .body("message", equalTo("The answer does not exist"));
        for (String status : List.of("2", "-1", "x", "")) {
            refused(owner.post("/answer/auth/adopt?answerId={a}&status={s}", answer, status));
        }
        refused(owner.post("/answer/auth/adopt?answerId={a}", answer));
        refused(owner.post("/answer/auth/adopt"));
        assertAdopted(task, 0, 0);
    }

    @Test
    void adoptionsAtOnceLeaveExactlyOne() throws Exception {
        long task = owner.addOpenTask(WISH);
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        List<Callable<Integer>> adoptions = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long answer = programmer.answer(owner, task, "answer " + i);
            adoptions.add(() -> owner.post("/answer/auth/adopt?answerId={a}&status=1", answer).extract().path("code"));
        }
        ExecutorService clients = Executors.newFixedThreadPool(adoptions.size());
        try {
            for (Future<Integer> adoption : clients.invokeAll(adoptions)) {
                assertThat(adoption.get()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
        List<Integer> accepted = owner.get("/task/auth/task/detail?taskId={task}", task).extract()
                .path("data.answerList.accepted");
        assertThat(accepted).hasSize(10).containsOnlyOnce(1);
    }

    @Test
    void anAccountIsShownFieldByFieldAndItsAddressToItselfAndAdministrators() {
        ValidatableResponse own = succeeded(owner.get("/users/{id}", owner.id()))
                .body("data.id", equalTo((int) owner.id())).body("data.username", equalTo(owner.name()))
                .body("data.password", equalTo("********")).body("data.userType", equalTo("COMMONUSER"))
                .body("data.email", equalTo(owner.name() + "@example.com"));
        assertFields(own, "data", "id", "username", "password", "email", "userType");
        SmartCoderClient programmer = SmartCoderClient.programmer(server);
        succeeded(programmer.get("/users/{id}", owner.id())).body("data.email", nullValue())
                .body("data.username", equalTo(owner.name()));
        succeeded(owner.get("/users/{id}", programmer.id())).body("data.userType", equalTo("PROGRAMMER"));
        SmartCoderClient admin = SmartCoderClient.administrator(server);
        succeeded(admin.get("/users/{id}", owner.id())).body("data.email", notNullValue());
        for (String id : List.of("999999999", "0", "-1", "99999999999999999999", "x", "1.5")) {
            refused(owner.get("/users/{id}", id));
        }
    }

    @Test
    void theNameOfAnAccountIsToldToWhoeverIsSignedIn() {
        succeeded(SmartCoderClient.user(server).get("/users/auth/getusername?userId={id}", owner.id()))
                .body("data", equalTo(owner.name())).body("message", equalTo("Find it successfully!"));
        refused(owner.get("/users/auth/getusername?userId=999999999"));
        refused(owner.get("/users/auth/getusername?userId=x"));
        refused(owner.get("/users/auth/getusername"));
    }

    @Test
    void aPasswordChangeEndsEverySessionAtBothPaths() {
        String password = SmartCoderClient.PASSWORD;
        for (String path : List.of("/users/change-password", "/users/auth/change-password")) {
            SmartCoderClient user = SmartCoderClient.user(server);
            String other = login(user.name(), password).extract().path("data.token");
            succeeded(put(user, path, body(user.name().toUpperCase(), password, "newPassword456")))
                    .body("data", equalTo("Password updated for user: " + user.name()))
                    .body("msg", equalTo("successful"))
                    .header("Set-Cookie", containsString("palaestra_session=;"));
            failed(user.get("/users/{id}", user.id()), 401);
            failed(given().baseUri(server.url().toString()).auth().oauth2(other).get("/task/auth/my/list").then(), 401);
            refused(login(user.name(), password));
            login(user.name(), "newPassword456").body("code", equalTo(200));
        }
    }

    @Test
    void aPasswordIsChangedByWhoeverProvesTheOldOneAndForHimself() {
        String password = SmartCoderClient.PASSWORD;
        SmartCoderClient other = SmartCoderClient.user(server);
        refused(put(owner, "/users/change-password", body(owner.name(), "wrong password", "newPassword456")))
                .body("message", equalTo("Old password is incorrect"));
        String foreign = failed(put(other, "/users/change-password", body(owner.name(), password, "newPassword456")),
                403).extract().asString();
        String nobody = failed(put(other, "/users/change-password", body("nobody", password, "newPassword456")), 403)
                .extract().asString();
        assertThat(nobody).isEqualTo(foreign);
        for (String bad : List.of("short", "x".repeat(256), "with NUL \0")) {
            refused(put(owner, "/users/change-password", body(owner.name(), password, bad)));
        }
        refused(put(owner, "/users/change-password", body(owner.name(), null, "newPassword456")));
        refused(put(owner, "/users/change-password", body(owner.name(), password, null)));
        login(owner.name(), password).body("code", equalTo(200));
        succeeded(put(owner, "/users/change-password", body(null, password, "newPassword456")));
    }

    private long adoptedAnswer(long task, SmartCoderClient programmer) {
        owner.post("/task/auth/ask?taskId={task}", task);
        long answer = programmer.answer(owner, task, "x");
        owner.post("/answer/auth/adopt?answerId={a}&status=1", answer);
        return answer;
    }

    private void assertAdopted(long task, int finished, Integer... accepted) {
        owner.get("/task/auth/task/detail?taskId={task}", task).body("data.task.finished", equalTo(finished))
                .body("data.answerList.accepted", contains(accepted));
    }

    private ValidatableResponse login(String name, String password) {
        return SmartCoderClient.anonymously(server).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", password)).post("/users/auth/login").then();
    }

    private static ValidatableResponse put(SmartCoderClient client, String path, Map<String, String> body) {
        return client.request().contentType(ContentType.JSON).body(body).put(path).then();
    }

    private static Map<String, String> body(String name, String oldPassword, String newPassword) {
        Map<String, String> body = new HashMap<>();
        body.put("username", name);
        body.put("oldPassword", oldPassword);
        body.put("newPassword", newPassword);
        return body;
    }

    private static ValidatableResponse succeeded(ValidatableResponse answer) {
        return succeeded(answer, 0);
    }

    private static ValidatableResponse succeeded(ValidatableResponse answer, int total) {
        answer.statusCode(200).body("code", equalTo(200)).body("total", equalTo(total))
                .header("Cache-Control", containsString("no-store")).header("X-Content-Type-Options", "nosniff");
        JsonPath json = answer.extract().jsonPath();
        assertThat(json.getString("msg")).isNotEmpty().isEqualTo(json.getString("message"));
        assertFields(answer, "$", "code", "message", "msg", "total", "data");
        return answer;
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return refusal(answer, 200, 400);
    }

    private static ValidatableResponse failed(ValidatableResponse answer, int status) {
        return refusal(answer, status, status);
    }

    private static ValidatableResponse refusal(ValidatableResponse answer, int status, int code) {
        answer.statusCode(status).body("code", equalTo(code)).body("total", equalTo(0)).body("data", nullValue());
        JsonPath json = answer.extract().jsonPath();
        assertThat(json.getString("msg")).isNotEmpty().isEqualTo(json.getString("message"));
        assertFields(answer, "$", "code", "message", "msg", "total", "data");
        return answer;
    }

    /** All of them, no others, and in this order. */
    private static void assertFields(ValidatableResponse answer, String path, String... fields) {
        Map<String, ?> object = answer.extract().jsonPath().getMap(path);
        assertThat(object.keySet()).containsExactly(fields);
    }
}
