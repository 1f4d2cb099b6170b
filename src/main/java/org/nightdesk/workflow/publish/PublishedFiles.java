package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.Sha256;
import org.nightdesk.job.Job;
import org.nightdesk.page.PageTemplates;

/** Writes an article in all of a job's formats, with its pictures beside it. */
public final class PublishedFiles {
    private static final int MOST_NAME = 80;

    private final Job.Publish publish;
    private final PageTemplates templates;

    public PublishedFiles(Job.Publish publish) {
        this.publish = publish;
        this.templates = templates(publish);
    }

    /** The page templates a publisher put in place of the built-in ones, and the built-in ones for the rest. */
    public static PageTemplates templates(Job.Publish publish) {
        Path templates = publish.templates();
        return templates == null ? PageTemplates.own() : PageTemplates.replacedBy(templates);
    }

    List<Publications.File> write(Publication publication, SourcePictures pictures) {
        PublicationWriters writers = new PublicationWriters(templates, pictures);
        String tag = publication.locale().toLanguageTag();
        List<Publications.File> files = new ArrayList<>();
        for (String format : publish.formats().stream().sorted().toList()) {
            PublicationWriter writer = writers.of(format);
            String name = tag + "/" + fileName(publication.key()) + "." + writer.extension();
            Path file = publish.folder().resolve(name);
            write(file, out -> writer.write(publication, out));
            files.add(new Publications.File(format, name, Sha256.of(file)));
        }
        PublishedPictures.copy(publication, pictures, publish.folder().resolve(tag));
        files.sort(Comparator.comparing(Publications.File::path));
        return files;
    }

    private static void write(Path file, AtomicFile.Content content) {
        try {
            AtomicFile.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }

    /** The key as a name that every system takes; a key that had to be changed gets a mark, so that no two meet. */
    public static String fileName(String key) {
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
