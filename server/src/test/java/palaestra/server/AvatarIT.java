package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static palaestra.server.AiDeerClient.refused;
import static palaestra.server.AiDeerClient.unprocessable;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.server.AiDeerClient.User;

/** Pictures of accounts: how they are sent, and how everybody gets them. */
@ExtendWith(SharedServer.class)
class AvatarIT {

    private PalaestraProcess server;
    private AiDeerClient client;
    private User ada;

    @BeforeEach
    void register(PalaestraProcess shared) {
        server = shared;
        client = new AiDeerClient(shared);
        ada = client.newUser();
    }

    @ParameterizedTest
    @CsvSource({"png,400,200,128,64", "jpg,100,1000,13,128", "png,20,10,20,10", "gif,3000,3000,128,128"})
    void aPictureIsShrunkToFitAndServedToEverybody(String format, int width, int height, int shownWidth,
            int shownHeight) throws IOException {
        send(picture(format, width, height)).statusCode(200)
                .body("message", equalTo("Avatar updated successfully"));
        String path = client.get("/users/me/avatar", ada.token()).statusCode(307).extract().header("Location");
        assertThat(path).matches("/static/avatars/[0-9a-f]{64}\\.png");
        client.get("/users/me", ada.token()).body("avatar", equalTo(path));
        Response shown = files().get(path);
        shown.then().statusCode(200).contentType("image/png").header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", equalTo("public, max-age=31536000, immutable"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shown.asByteArray()));
        assertThat(image.getWidth()).isEqualTo(shownWidth);
        assertThat(image.getHeight()).isEqualTo(shownHeight);
        files().header("If-None-Match", shown.header("ETag")).get(path).then().statusCode(304);
    }

    @Test
    void aPictureIsThereAsLongAsSomebodyShowsIt() throws IOException {
        User eva = client.newUser();
        byte[] picture = picture("png", 50, 50);
        send(picture).statusCode(200);
        send(picture, eva).statusCode(200);
        String path = client.get("/users/me", ada.token()).extract().path("avatar");
        send(picture("png", 60, 60)).statusCode(200);
        files().get(path).then().statusCode(200);
        client.send("DELETE", "/users/" + eva.id(), null, client.admin().token()).statusCode(200);
        files().get(path).then().statusCode(404);
    }

    @Test
    void theDefaultPictureIsServed() {
        files().get("/static/avatars/default.webp").then().statusCode(200).contentType("image/webp")
                .header("Cache-Control", containsString("public"));
        files().get("/static/avatars/nothing.png").then().statusCode(404);
        files().get("/static/avatars/" + "0".repeat(64) + ".png").then().statusCode(404);
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        byte[] broken = picture("png", 300, 300);
        Arrays.fill(broken, 60, broken.length, (byte) 7);
        for (byte[] sent : new byte[][] {{}, "<svg/>".getBytes(StandardCharsets.UTF_8), broken, bomb()}) {
            unprocessable(send(sent), "value_error", "body", "avatar_file");
        }
        unprocessable(client.request(ada.token()).multiPart("another", "x.png", new byte[] {1})
                .post("/users/me/avatar").then(), "missing", "body", "avatar_file");
        unprocessable(client.send("POST", "/users/me/avatar", "{}", ada.token()), "missing", "body", "avatar_file");
        client.get("/users/me", ada.token()).body("avatar", equalTo("/static/avatars/default.webp"));
    }

    @Test
    void aPictureOverTwoMebibytesIsTooLarge() {
        send(new byte[(2 << 20) + 1]).statusCode(413);
        send(new byte[4 << 20]).statusCode(413);
    }

    @Test
    void aStrangerShowsNoPicture() throws IOException {
        refused(client.request(null).multiPart("avatar_file", "a.png", picture("png", 5, 5)).post("/users/me/avatar")
                .then(), 401, "Not authenticated");
    }

    private ValidatableResponse send(byte[] picture) {
        return send(picture, ada);
    }

    private ValidatableResponse send(byte[] picture, User user) {
        return client.request(user.token()).multiPart("avatar_file", "avatar.png", picture).post("/users/me/avatar")
                .then();
    }

    private RequestSpecification files() {
        return given().baseUri(server.url().toString());
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int color = new Random().nextInt(1 << 24);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x * height / width, color);
        }
        return encoded(format, image);
    }

    /** A few kilobytes that would be more than a gigabyte when decoded. */
    private static byte[] bomb() throws IOException {
        byte[] png = encoded("png", new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY));
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 19_000).putInt(20, 19_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    private static byte[] encoded(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }
}
