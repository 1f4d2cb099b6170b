package org.nightdesk.picture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of pictures that a page may show. */
public enum PictureType {
    PNG("PNG", "image/png", "png", "apng"),
    JPEG("JPEG", "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    GIF("GIF", "image/gif", "gif"),
    WEBP("WebP", "image/webp", "webp"),
    AVIF("AVIF", "image/avif", "avif"),
    SVG("SVG", "image/svg+xml", "svg");

    private final String label;
    private final String mediaType;
    private final List<String> endings;

    PictureType(String label, String mediaType, String... endings) {
        this.label = label;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /** As registered with IANA. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of file names, without its dot. */
    public String ending() {
        return endings.get(0);
    }

    /** The kind that a file name declares. @param ending without its dot, in any case */
    public static Optional<PictureType> declaredBy(String ending) {
        String lower = ending.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.endings.contains(lower))
                .findFirst();
    }

    /** All of them, for a sentence. */
    static String list() {
        String all = Arrays.stream(values()).map(PictureType::label).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
