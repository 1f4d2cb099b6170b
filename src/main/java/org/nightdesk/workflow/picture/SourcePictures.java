package org.nightdesk.workflow.picture;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.io.EnclosedFiles;
import org.nightdesk.job.Job;
import org.nightdesk.picture.PictureLimits;
import org.nightdesk.picture.Pictures;
import org.nightdesk.picture.Recognition;

/**
 * The pictures that lie beside a source file, by the relative address under which it shows them. At hand are those that lie in
 * the inbox once all links are resolved, are pictures by their content, and keep the job's limits. Immutable and thread-safe.
 */
public final class SourcePictures implements PictureSource {
    private static final int LONGEST_SHOWN = 120;

    private final EnclosedFiles inbox;
    private final PictureLimits limits;
    /** Of the source file below the inbox; empty, or with a slash at its end. */
    private final String folder;

    /** @param sourcePath of the article's file, below the inbox */
    public SourcePictures(Job job, String sourcePath) {
        this.inbox = new EnclosedFiles(job.source().inbox());
        this.limits =
                new PictureLimits(job.limits().pictureBytes(), job.limits().picturePixels());
        this.folder = sourcePath.substring(0, sourcePath.lastIndexOf('/') + 1);
    }

    /** Finds the picture of an address and reads it, once: what was checked is what is returned. */
    public SourcePicture find(String src) {
        if (isElsewhere(src)) {
            return new SourcePicture.Elsewhere();
        }
        SourcePicture missing = null;
        for (String name : names(src)) {
            SourcePicture found = found(src, folder + name, inbox.read(folder + name, limits.bytes()));
            if (!(found instanceof SourcePicture.NotAtHand none && none.isMissing())) {
                return found;
            }
            missing = missing == null ? found : missing;
        }
        return Objects.requireNonNull(missing);
    }

    @Override
    public byte @Nullable [] bytes(String src) {
        return find(src) instanceof SourcePicture.AtHand atHand ? atHand.bytes() : null;
    }

    /** An address with a host, or one from the root of the site on which the article will be. */
    private static boolean isElsewhere(String src) {
        String lower = src.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:") || src.startsWith("/");
    }

    /** What an address may name a file: as on the web, to the letter, and without what is only meant for a server. */
    private static Set<String> names(String src) {
        String plain = src.replaceFirst("[?#].*", "");
        Set<String> names = new LinkedHashSet<>();
        names.add(decoded(src).replace('\\', '/'));
        names.add(src);
        names.add(decoded(plain).replace('\\', '/'));
        return names;
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    private SourcePicture found(String src, String address, EnclosedFiles.Answer answer) {
        String shown = "the picture “" + shown(src) + "” ";
        String path = Objects.requireNonNullElse(EnclosedFiles.normalized(address), "");
        if (answer instanceof EnclosedFiles.Held held) {
            String name = held.path().substring(held.path().lastIndexOf('/') + 1);
            Recognition recognition = Pictures.recognise(held.bytes(), name, limits);
            if (recognition instanceof Recognition.Recognised recognised) {
                return new SourcePicture.AtHand(held.path(), recognised.picture(), held.bytes());
            }
            Recognition.Refused refused = (Recognition.Refused) recognition;
            return new SourcePicture.NotAtHand(path, false, shown + refused.reason(), refused.remedy());
        }
        if (answer instanceof EnclosedFiles.TooLarge) {
            Recognition.Refused refused = Pictures.tooManyBytes(limits);
            return new SourcePicture.NotAtHand(path, false, shown + refused.reason(), refused.remedy());
        }
        if (answer instanceof EnclosedFiles.Outside outside) {
            return new SourcePicture.NotAtHand(
                    path,
                    false,
                    shown + (outside.byLink() ? "is a link that leads out of the inbox" : "lies outside the inbox"),
                    "Put the picture itself into the inbox");
        }
        if (answer instanceof EnclosedFiles.Ambiguous ambiguous) {
            return new SourcePicture.NotAtHand(
                    path,
                    false,
                    shown + "is there under several names: " + String.join(", ", ambiguous.names()),
                    "Keep one of them, or name one exactly as in the article");
        }
        if (answer instanceof EnclosedFiles.Unreadable unreadable) {
            return new SourcePicture.NotAtHand(
                    path,
                    false,
                    shown + "cannot be read: " + unreadable.reason(),
                    "Put a picture there that the night may read, or remove it from the article");
        }
        return new SourcePicture.NotAtHand(
                path,
                true,
                shown + "is not in the inbox",
                "Put it there as " + shown(path) + ", or remove it from the article");
    }

    /** Without what would break a line, and not longer than a line. */
    private static String shown(String text) {
        String plain = text.replaceAll("\\p{C}", "�");
        return plain.codePointCount(0, plain.length()) <= LONGEST_SHOWN
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
    }
}
