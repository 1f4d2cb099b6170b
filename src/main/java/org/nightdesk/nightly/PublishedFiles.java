package org.nightdesk.nightly;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightdesk.assembly.PageTemplates;
import org.nightdesk.assembly.PictureSource;
import org.nightdesk.assembly.Publication;
import org.nightdesk.assembly.PublicationWriter;
import org.nightdesk.assembly.PublicationWriters;
import org.nightdesk.assembly.Publications;
import org.nightdesk.job.Job;

/** Writes an article in all of a job's formats, each file beside its place, synced, then moved: never half a file. */
final class PublishedFiles {
    private static final int MOST_NAME = 80;

    private final Job.Publish publish;
    private final PublicationWriters writers;

    PublishedFiles(Job.Publish publish) {
        this.publish = publish;
        Path templates = publish.templates();
        this.writers = new PublicationWriters(
                templates == null ? PageTemplates.own() : PageTemplates.replacedBy(templates), PictureSource.NONE);
    }

    List<Publications.File> write(Publication publication) {
        List<Publications.File> files = new ArrayList<>();
        for (String format : publish.formats().stream().sorted().toList()) {
            PublicationWriter writer = writers.of(format);
            String name =
                    publication.locale().toLanguageTag() + "/" + fileName(publication.key()) + "." + writer.extension();
            Path file = publish.folder().resolve(name);
            try {
                Files.createDirectories(file.getParent());
                write(publication, writer, file);
            } catch (IOException failure) {
                throw new UncheckedIOException("cannot write " + file, failure);
            }
            files.add(new Publications.File(format, name, Sha256.of(file)));
        }
        files.sort(java.util.Comparator.comparing(Publications.File::path));
        return files;
    }

    private static void write(Publication publication, PublicationWriter writer, Path file) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
            writer.write(publication, out);
            out.flush();
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The key as a name that every system takes; a key that had to be changed gets a mark, so that no two meet. */
    static String fileName(String key) {
        String plain = Normalizer.normalize(key, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.equals(key) && plain.length() <= MOST_NAME) {
            return plain;
        }
        String shortened = plain.length() > MOST_NAME ? plain.substring(0, MOST_NAME) : plain;
        return shortened + "-" + Sha256.of(key).substring(0, 8);
    }
}
