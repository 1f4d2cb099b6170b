package org.nightdesk.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes thumbnails of PNG, JPEG and GIF pictures of a moderate size, one at a time and without holding a whole picture. The
 * same picture gives the same bytes. Thread-safe.
 */
public final class Thumbnails {
    /** The box a thumbnail fits into, in pixels. */
    public static final int WIDTH = 240;

    public static final int HEIGHT = 160;

    private static final int MOST_BYTES = 16 << 20;
    private static final long MOST_PIXELS = 16_000_000;
    private static final float QUALITY = 0.8f;
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Thumbnails() {}

    /** Empty for a picture of another kind, one that is too large, and one that cannot be decoded. */
    public static Optional<Thumbnail> of(byte[] bytes, Picture picture) {
        String format = switch (picture.type()) {
            case JPEG -> "jpeg";
            case PNG -> "png";
            case GIF -> "gif";
            case WEBP, AVIF, SVG -> "";
        };
        boolean fits = bytes.length <= MOST_BYTES && picture.pixels() > 0 && picture.pixels() <= MOST_PIXELS;
        if (format.isEmpty() || !fits) {
            return Optional.empty();
        }
        ONE_AT_A_TIME.lock();
        try {
            BufferedImage small = scaled(read(bytes, format));
            return Optional.of(new Thumbnail(jpeg(small), small.getWidth(), small.getHeight()));
        } catch (IOException | RuntimeException damaged) {
            // The decoders throw anything at pictures that are not what they say.
            return Optional.empty();
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static BufferedImage read(byte[] bytes, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new IOException("larger than it says");
            }
            int step = Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
            ImageReadParam some = reader.getDefaultReadParam();
            some.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage scaled(BufferedImage image) {
        double scale = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.drawImage(image, 0, 0, width, height, null);
        } finally {
            graphics.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream sink = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(sink);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
