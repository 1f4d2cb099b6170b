package org.nightdesk.review;

import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.picture.Pictures;

/** Turns pictures at hand into addresses that carry the picture itself ({@code data:}, RFC 2397). Thread-safe as its source. */
public final class EmbeddedPictures {
    private static final int LARGEST_BYTES = 2 * 1024 * 1024;

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
        return Pictures.read(bytes)
                .map(picture -> "data:" + picture.type().mediaType() + ";base64,"
                        + Base64.getEncoder().encodeToString(bytes))
                .orElse(src);
    }
}
