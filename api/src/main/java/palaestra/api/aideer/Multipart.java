package palaestra.api.aideer;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parts of a multipart form. */
final class Multipart {

    private Multipart() {
    }

    /**
     * Each part's content under its name; of two with the same name the last one.
     *
     * @throws Refusal if the body is no multipart form
     */
    static Map<String, byte[]> read(MediaType type, InputStream body) throws IOException {
        Map<String, byte[]> contents = new HashMap<>();
        try {
            MimeMultipart parts = new MimeMultipart(new ByteArrayDataSource(body, type.toString()));
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String[] disposition = part.getHeader("Content-Disposition");
                String name = disposition == null ? null : new ContentDisposition(disposition[0]).getParameter("name");
                if (name != null) {
                    contents.put(name, part.getInputStream().readAllBytes());
                }
            }
            return contents;
        } catch (MessagingException e) {
            throw Refusal.unprocessable(List.of(FieldError.of("value_error", List.of("body"),
                    "There was an error parsing the body")));
        }
    }
}
