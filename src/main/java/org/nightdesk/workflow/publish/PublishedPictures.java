package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.EnclosedFolder;
import org.nightdesk.io.Sha256;

/** Puts the pictures of articles beside their pages, and takes away those that no edition shows any more. */
public final class PublishedPictures {
    private PublishedPictures() {}

    /**
     * Writes what is not there yet, each picture from the bytes that were checked.
     *
     * @param folder in which the pages are
     * @throws IOException when a picture cannot be read or written, or is no longer the one that was found fit
     */
    public static void write(ArticlePictures pictures, Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        try {
            for (ArticlePictures.Shown shown : pictures.all()) {
                Path file = folder.resolve(shown.address());
                byte[] bytes = shown.bytes();
                boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                if (isThere && Sha256.of(file).equals(shown.sha256())) {
                    continue;
                }
                AtomicFile.write(file, out -> out.write(bytes));
                if (!isThere) {
                    written.add(file);
                }
            }
        } catch (IOException failure) {
            for (Path file : written) {
                Files.deleteIfExists(file);
            }
            throw failure;
        }
    }

    /** The pictures as files of an edition. @param locale the folder of its pages */
    static List<Publications.File> files(ArticlePictures pictures, String locale) {
        return pictures.all().stream()
                .map(shown -> new Publications.File(
                        Publications.File.PICTURE, locale + "/" + shown.address(), shown.sha256(), shown.source()))
                .toList();
    }

    /**
     * Deletes the pictures of an edition that the next one does not show. What is not the picture that was published stays, and
     * so does what cannot be deleted.
     *
     * @param root the folder of publications
     */
    static void removeUnused(List<Publications.File> before, List<Publications.File> now, Path root) {
        Set<String> used = new HashSet<>();
        now.forEach(file -> used.add(file.path()));
        for (Publications.File file : before) {
            if (file.isPicture() && !used.contains(file.path())) {
                remove(root, root.resolve(file.path()), file.sha256());
            }
        }
    }

    @SuppressWarnings("EmptyCatch")
    private static void remove(Path root, Path picture, String sha256) {
        try {
            if (EnclosedFolder.holds(root, picture)
                    && Files.isRegularFile(picture, LinkOption.NOFOLLOW_LINKS)
                    && Sha256.of(picture).equals(sha256)) {
                Files.delete(picture);
                Files.delete(Objects.requireNonNull(picture.getParent()));
            }
        } catch (IOException | UncheckedIOException stays) {
            // Most often because the folder holds other pictures of the article. A picture that stays is named by the
            // account.
        }
    }
}
