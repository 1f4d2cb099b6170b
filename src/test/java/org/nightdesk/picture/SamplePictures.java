package org.nightdesk.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures made for tests, whole and small; the first three kinds by Java itself. */
public final class SamplePictures {
    private SamplePictures() {}

    public static byte[] png(int width, int height) {
        return written("png", width, height, Color.ORANGE);
    }

    /** One that looks different from all other colours. */
    public static byte[] png(Color colour) {
        return written("png", 12, 8, colour);
    }

    public static byte[] jpeg(int width, int height) {
        return written("jpg", width, height, Color.ORANGE);
    }

    public static byte[] gif(int width, int height) {
        return written("gif", width, height, Color.ORANGE);
    }

    private static byte[] written(String format, int width, int height, Color colour) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(colour);
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PNG that claims a size and has a few bytes for pixels: whole in its build, useless to decode. */
    public static byte[] claimingPng(int width, int height) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("\u0089PNG\r\n\u001a\n"));
        out.writeBytes(pngChunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array()));
        out.writeBytes(pngChunk("IDAT", new byte[] {1, 2, 3}));
        out.writeBytes(pngChunk("IEND", new byte[0]));
        return out.toByteArray();
    }

    static byte[] pngChunk(String name, byte[] content) {
        byte[] named = joined(latin(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** A lossless WebP of the simple kind, its pixels cut down to their size. */
    public static byte[] losslessWebp(int width, int height) {
        byte[] pixels = ByteBuffer.allocate(6)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x2F)
                .putInt(width - 1 | height - 1 << 14)
                .put((byte) 0)
                .array();
        return riff(webpChunk("VP8L", pixels));
    }

    static byte[] lossyWebp(int width, int height) {
        byte[] pixels = ByteBuffer.allocate(12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {0x30, 0, 0, (byte) 0x9D, 1, 0x2A})
                .putShort((short) width)
                .putShort((short) height)
                .putShort((short) 0)
                .array();
        return riff(webpChunk("VP8 ", pixels));
    }

    /** With a canvas larger than its pixels, as animations have it. */
    static byte[] extendedWebp(int width, int height) {
        byte[] canvas = {
            2,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) (width - 1 >> 8),
            (byte) (width - 1 >> 16),
            (byte) (height - 1),
            (byte) (height - 1 >> 8),
            (byte) (height - 1 >> 16)
        };
        return riff(webpChunk("VP8X", canvas), webpChunk("ANMF", new byte[24]));
    }

    private static byte[] webpChunk(String name, byte[] content) {
        byte[] padding = new byte[content.length % 2];
        return joined(latin(name), littleEndian(content.length), content, padding);
    }

    private static byte[] riff(byte[]... chunks) {
        byte[] content = joined(latin("WEBP"), joined(chunks));
        return joined(latin("RIFF"), littleEndian(content.length), content);
    }

    /** An AVIF with the boxes that say its size, and a few bytes for pixels. */
    public static byte[] avif(int width, int height) {
        byte[] size = box(
                "ispe",
                ByteBuffer.allocate(12).putInt(0).putInt(width).putInt(height).array());
        byte[] meta = box("meta", joined(new byte[4], box("iprp", box("ipco", size))));
        return joined(box("ftyp", latin("avif\0\0\0\0avifmif1miaf")), meta, box("mdat", new byte[] {1, 2, 3, 4}));
    }

    static byte[] box(String name, byte[] content) {
        return joined(ByteBuffer.allocate(4).putInt(8 + content.length).array(), latin(name), content);
    }

    public static byte[] svg(String content) {
        return utf8("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                + " width=\"120px\" height=\"80\">" + content + "</svg>");
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] littleEndian(int number) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(number)
                .array();
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
