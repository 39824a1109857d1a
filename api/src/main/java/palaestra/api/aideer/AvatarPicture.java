package palaestra.api.aideer;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture that somebody sends to be shown beside his name. */
final class AvatarPicture {

    static final int MAX_BYTES = 2 << 20;

    private static final int SIZE = 128;
    private static final int MAX_SIDE = 20_000;
    private static final long MAX_PIXELS = 25_000_000;

    private AvatarPicture() {
    }

    /**
     * Decodes a picture in any format that Java reads, shrinks it to fit {@value #SIZE} x {@value #SIZE}, and encodes
     * it anew, so that nothing of what was sent is kept but its look.
     *
     * @return PNG
     * @throws Refusal if it is no picture, or one of too many pixels, of which nothing is decoded
     * @throws ClientErrorException if it is larger than {@value #MAX_BYTES} bytes
     */
    static byte[] shrink(byte[] sent) {
        if (sent.length > MAX_BYTES) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        try {
            return png(fitted(decoded(sent)));
        } catch (IOException | RuntimeException e) {
            // Decoders throw all kinds of exceptions at pictures that are broken.
            throw Refusal.unprocessable(List.of(FieldError.of("value_error", List.of("body", "avatar_file"),
                    "File should be a picture of at most " + MAX_PIXELS + " pixels")));
        }
    }

    private static BufferedImage decoded(byte[] sent) throws IOException {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(sent))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new IOException("no picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return reader.read(0, sparing(reader.getWidth(0), reader.getHeight(0), reader));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads no more pixels of a large picture than shrinking it well needs. */
    private static ImageReadParam sparing(int width, int height, ImageReader reader) throws IOException {
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > MAX_PIXELS) {
            throw new IOException("too many pixels");
        }
        int step = Math.max(1, Math.max(width, height) / (SIZE * 4));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return parameters;
    }

    private static BufferedImage fitted(BufferedImage picture) {
        double scale = Math.min(1, SIZE / (double) Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = fitted.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return fitted;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(picture);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
