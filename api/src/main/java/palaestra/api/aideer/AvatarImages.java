package palaestra.api.aideer;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import palaestra.domain.account.AvatarService;

/** Serves the pictures of accounts to everybody. Under one name there is always the same picture. */
@WebServlet(AvatarService.DIRECTORY + "*")
public class AvatarImages extends HttpServlet {

    /** Into a field, because the container makes servlets by their constructor without parameters. */
    @Inject
    private AvatarService avatars;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (name.equals(AvatarPath.DEFAULT_NAME)) {
            try (InputStream picture = AvatarImages.class.getResourceAsStream(name)) {
                send(request, response, "default-1", "image/webp", "max-age=86400", picture.readAllBytes());
            }
            return;
        }
        Optional<String> hash = AvatarService.hash(AvatarService.DIRECTORY + name);
        Optional<byte[]> picture = hash.flatMap(avatars::find);
        if (picture.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        send(request, response, hash.get(), "image/png", "max-age=31536000, immutable", picture.get());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, String version, String type,
            String age, byte[] picture) throws IOException {
        String tag = "\"" + version + "\"";
        response.setHeader("Cache-Control", "public, " + age);
        response.setHeader("ETag", tag);
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(type);
        response.setContentLength(picture.length);
        response.getOutputStream().write(picture);
    }
}
