package org.nightdesk.nightly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.Passage;
import org.nightdesk.assembly.Publication;
import org.nightdesk.job.Job;

/**
 * Puts pictures that lie beside a source file beside its published pages, under the same relative address. Pictures with a
 * web address, outside the inbox, or over 32 MiB are left alone.
 */
final class PublishedPictures {
    private static final long MOST_BYTES = 32L << 20;

    void copy(Publication publication, String sourcePath, Job job) {
        List<Passage.Figure> figures = new ArrayList<>();
        if (publication.lead() != null) {
            figures.add(publication.lead());
        }
        for (Passage passage : publication.body()) {
            if (passage instanceof Passage.Figure figure) {
                figures.add(figure);
            }
        }
        Path inbox = job.source().inbox().toAbsolutePath().normalize();
        Path source = inbox.resolve(sourcePath);
        Path target = job.publish()
                .folder()
                .resolve(publication.locale().toLanguageTag())
                .toAbsolutePath()
                .normalize();
        for (Passage.Figure figure : figures) {
            Path from = below(inbox, source.resolveSibling(""), figure.src());
            Path to = below(target, target, figure.src());
            if (from != null && to != null && isPicture(from)) {
                copy(from, to);
            }
        }
    }

    /** The file of a relative address; null when the address is none, or leads out of the folder. */
    private static @Nullable Path below(Path root, Path folder, String address) {
        if (address.isEmpty() || address.startsWith("/") || address.contains(":") || address.contains("\\")) {
            return null;
        }
        try {
            Path path = folder.resolve(address).normalize();
            return path.startsWith(root) ? path : null;
        } catch (InvalidPathException notAPath) {
            return null;
        }
    }

    private static boolean isPicture(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to) && Files.mismatch(from, to) < 0) {
                return;
            }
            Files.createDirectories(to.getParent());
            Path beside = to.resolveSibling("." + to.getFileName() + ".part");
            Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy the picture " + from, failure);
        }
    }
}
