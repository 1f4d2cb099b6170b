package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Article;
import org.nightdesk.article.Block;
import org.nightdesk.assembly.publication.PictureSource;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.assembly.publication.SafeAddress;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.io.EnclosedFiles;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;
import org.nightdesk.picture.PictureType;
import org.nightdesk.workflow.picture.SourcePicture;
import org.nightdesk.workflow.picture.SourcePictures;

/**
 * The pictures of one article: which of them can be published, and under which names. A name is made of the picture's own, its
 * digest and the ending of its kind, in a folder of the article: {@code pictures/ARTICLE/lead-0123456789abcdef.png}. No page,
 * and no picture of another article, has such a name.
 *
 * <p>A picture that is no longer in the inbox is taken from the last edition that published it. Immutable.
 */
public final class ArticlePictures {
    static final String FOLDER = "pictures";

    private static final int DIGEST_CHARS = 16;
    private static final int MOST_NAME = 40;

    private final Map<String, Shown> bySrc;
    private final List<Remark> remarks;

    private ArticlePictures(Map<String, Shown> bySrc, List<Remark> remarks) {
        this.bySrc = bySrc;
        this.remarks = List.copyOf(remarks);
    }

    /** Reads the bytes of a picture again, checked again. */
    private interface Origin {
        byte @Nullable [] bytes() throws IOException;
    }

    /**
     * A picture that can be published.
     *
     * @param source where it lies, or lay, below the inbox
     * @param address relative to the article's pages
     */
    record Shown(String source, String sha256, String address, Origin origin) {
        /** What was looked at when the picture was found fit. @throws IOException when it is something else by now */
        byte[] bytes() throws IOException {
            byte @Nullable [] bytes = origin.bytes();
            if (bytes == null || !digest(bytes).equals(sha256)) {
                throw new IOException("the picture " + source + " was changed while it was published");
            }
            return bytes;
        }
    }

    /** @param before the files of the last edition; empty when there was none */
    static ArticlePictures of(Article article, String sourcePath, Job job, List<Publications.File> before) {
        SourcePictures sources = new SourcePictures(job, sourcePath);
        EnclosedFiles published = new EnclosedFiles(job.publish().folder());
        Map<String, Shown> bySrc = new LinkedHashMap<>();
        Remark.Remarks remarks = new Remark.Remarks(article.key());
        String folder = FOLDER + "/" + PublishedFiles.fileName(article.key()) + "/";
        for (int i = 0; i < article.blocks().size(); i++) {
            String src = article.blocks().get(i) instanceof Block.Picture picture
                    ? SafeAddress.picture(picture.image().src())
                    : null;
            if (src == null || bySrc.containsKey(src)) {
                continue;
            }
            SourcePicture found = sources.find(src);
            if (found instanceof SourcePicture.AtHand atHand) {
                bySrc.put(src, shown(atHand, folder, () -> sources.bytes(src)));
            } else if (found instanceof SourcePicture.NotAtHand none) {
                Shown kept = none.isMissing() ? kept(none.path(), folder, before, published) : null;
                if (kept == null) {
                    remarks.add(
                            none.isMissing() ? Remark.Kind.PICTURE_MISSING : Remark.Kind.PICTURE_REFUSED,
                            "block " + (i + 1) + " (image)",
                            none.reason(),
                            none.remedy());
                } else {
                    bySrc.put(src, kept);
                }
            }
        }
        return new ArticlePictures(bySrc, remarks.all());
    }

    private static Shown shown(SourcePicture.AtHand picture, String folder, Origin origin) {
        String sha256 = digest(picture.bytes());
        String name = picture.path().substring(picture.path().lastIndexOf('/') + 1);
        return new Shown(
                picture.path(),
                sha256,
                folder + name(name, sha256, picture.picture().type()),
                origin);
    }

    private static @Nullable Shown kept(
            String source, String folder, List<Publications.File> before, EnclosedFiles published) {
        for (Publications.File file : before) {
            if (file.isPicture() && file.source().equals(source)) {
                Origin origin = () -> published.read(file.path(), Integer.MAX_VALUE) instanceof EnclosedFiles.Held held
                        ? held.bytes()
                        : null;
                String name = file.path().substring(file.path().lastIndexOf('/') + 1);
                Shown kept = new Shown(source, file.sha256(), folder + name, origin);
                try {
                    kept.bytes();
                    return kept;
                } catch (IOException changed) {
                    return null;
                }
            }
        }
        return null;
    }

    static String name(String fileName, String sha256, PictureType type) {
        int dot = fileName.lastIndexOf('.');
        String plain = (dot > 0 ? fileName.substring(0, dot) : fileName)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = (plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain).replaceAll("^-+|-+$", "");
        return (cut.isEmpty() ? "picture" : cut) + "-" + sha256.substring(0, DIGEST_CHARS) + "." + type.ending();
    }

    private static String digest(byte[] bytes) {
        MessageDigest digest = Sha256.digest();
        digest.update(bytes);
        return Sha256.hex(digest);
    }

    /** Why pictures of the article cannot be published; empty when all can. */
    List<Remark> remarks() {
        return remarks;
    }

    /** Each picture once, by address. */
    Collection<Shown> all() {
        Map<String, Shown> byAddress = new LinkedHashMap<>();
        bySrc.values().forEach(shown -> byAddress.putIfAbsent(shown.address(), shown));
        return byAddress.values();
    }

    /** The article with its pictures at the addresses at which they are published. */
    public Publication in(Publication publication) {
        return publication.showing(src -> {
            Shown shown = bySrc.get(src);
            return shown == null ? src : shown.address();
        });
    }

    /** For formats that hold their pictures, by the addresses at which they are published. */
    public PictureSource source() {
        Map<String, Shown> byAddress = new LinkedHashMap<>();
        all().forEach(shown -> byAddress.put(shown.address(), shown));
        return address -> {
            Shown shown = byAddress.get(address);
            return shown == null ? null : shown.bytes();
        };
    }
}
