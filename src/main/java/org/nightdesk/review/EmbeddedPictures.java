package org.nightdesk.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.PictureSource;

/** Turns pictures at hand into addresses that carry the picture itself ({@code data:}, RFC 2397). Thread-safe as its source. */
public final class EmbeddedPictures {
    private static final int LARGEST_BYTES = 2 * 1024 * 1024;
    private static final Map<String, byte[]> BEGINNINGS = new LinkedHashMap<>();

    static {
        BEGINNINGS.put("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        BEGINNINGS.put("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});
        BEGINNINGS.put("image/gif", "GIF8".getBytes(StandardCharsets.US_ASCII));
        BEGINNINGS.put("image/webp", "RIFF".getBytes(StandardCharsets.US_ASCII));
    }

    private final PictureSource source;

    public EmbeddedPictures(PictureSource source) {
        this.source = source;
    }

    /** The picture itself as an address; {@code src} when it is not at hand, too large or no picture. */
    String address(String src) throws IOException {
        byte @Nullable [] bytes = source.bytes(src);
        if (bytes == null || bytes.length > LARGEST_BYTES) {
            return src;
        }
        for (Map.Entry<String, byte[]> kind : BEGINNINGS.entrySet()) {
            byte[] beginning = kind.getValue();
            if (bytes.length > beginning.length && Arrays.equals(Arrays.copyOf(bytes, beginning.length), beginning)) {
                return "data:" + kind.getKey() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes);
            }
        }
        return src;
    }
}
