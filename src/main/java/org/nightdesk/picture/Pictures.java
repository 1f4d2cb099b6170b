package org.nightdesk.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells pictures from whatever else lies under a picture's name.
 *
 * <p>A file is a picture when it is built like one from its first byte to the picture's end, is of the kind that its name
 * declares, and is within the limits. No pixel is decoded, so that a picture that claims to be enormous costs nothing.
 *
 * <pre>{@code
 * if (Pictures.recognise(bytes, "lead.png", limits) instanceof Recognition.Recognised recognised) {
 *     out.write(bytes, 0, recognised.picture().lengthBytes());
 * }
 * }</pre>
 */
public final class Pictures {
    private static final List<PictureFormat> FORMATS = List.of(
            new PngFormat(), new JpegFormat(), new GifFormat(), new WebpFormat(), new AvifFormat(), new SvgFormat());

    private Pictures() {}

    /** @param name of the file; one without an ending declares nothing */
    public static Recognition recognise(byte[] bytes, String name, PictureLimits limits) {
        if (bytes.length > limits.bytes()) {
            return tooManyBytes(limits);
        }
        String ending = name.substring(name.lastIndexOf('.') + 1);
        boolean declares = name.contains(".");
        Optional<PictureType> declared = declares ? PictureType.declaredBy(ending) : Optional.empty();
        PictureFormat format = format(bytes);
        if (format == null || declares && declared.isEmpty()) {
            return new Recognition.Refused(
                    bytes.length == 0 ? "is empty" : "is not a picture (" + PictureType.list() + ")",
                    "Put a picture there, or remove it from the article");
        }
        try {
            Picture picture = format.read(new Cursor(bytes));
            return checked(picture, declared.orElse(picture.type()), name, limits);
        } catch (DamagedPictureException damaged) {
            return new Recognition.Refused(
                    String.valueOf(damaged.getMessage()),
                    format instanceof SvgFormat
                            ? "Save it as PNG or as plain SVG, or remove it from the article"
                            : "Copy it anew, or save it anew from a picture program");
        }
    }

    /** The same of bytes that were recognised before, or that somebody else answers for; empty when they are no picture. */
    public static Optional<Picture> read(byte[] bytes) {
        return recognise(bytes, "", PictureLimits.NONE) instanceof Recognition.Recognised recognised
                ? Optional.of(recognised.picture())
                : Optional.empty();
    }

    /** What is said of a file with more bytes than the limit, which need not be read for it. */
    public static Recognition.Refused tooManyBytes(PictureLimits limits) {
        return new Recognition.Refused(
                String.format(Locale.ROOT, "is larger than %,d bytes", limits.bytes()),
                "Make it smaller, or raise limits.pictureBytes in the job");
    }

    private static @Nullable PictureFormat format(byte[] bytes) {
        Cursor file = new Cursor(bytes);
        for (PictureFormat format : FORMATS) {
            if (format.begins(file)) {
                return format;
            }
        }
        return null;
    }

    private static Recognition checked(Picture picture, PictureType declared, String name, PictureLimits limits) {
        if (picture.type() != declared) {
            String right = name.substring(0, name.lastIndexOf('.') + 1)
                    + picture.type().ending();
            return new Recognition.Refused(
                    "is of the kind " + picture.type().label() + ", and its name says " + declared.label(),
                    "Rename it to " + right + ", also in the article");
        }
        if (picture.pixels() > limits.pixels()) {
            return new Recognition.Refused(
                    String.format(
                            Locale.ROOT,
                            "has %,d × %,d pixels, more than %,d",
                            picture.width(),
                            picture.height(),
                            limits.pixels()),
                    "Make it smaller, or raise limits.picturePixels in the job");
        }
        return new Recognition.Recognised(picture);
    }
}
