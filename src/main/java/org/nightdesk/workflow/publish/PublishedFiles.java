package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.nightdesk.assembly.format.PublicationWriters;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.assembly.publication.PublicationWriter;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.EnclosedFolder;
import org.nightdesk.io.Sha256;
import org.nightdesk.io.ShownPath;
import org.nightdesk.job.Job;
import org.nightdesk.page.PageTemplates;
import org.nightdesk.problem.Problem;

/** Writes an article in all of a job's formats, with its pictures beside it, and never outside the job's folder. */
public final class PublishedFiles {
    private static final int MOST_NAME = 80;
    /** Names that Windows keeps for devices, whatever ending follows. */
    private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9¹²³]");

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

    /** The folder of all the job publishes. */
    Path folder() {
        return publish.folder();
    }

    /** The paths that an article takes, below the folder. */
    List<String> paths(Publication publication, ArticlePictures pictures) {
        PublicationWriters writers = new PublicationWriters(templates, pictures.source());
        String tag = publication.locale().toLanguageTag();
        List<String> paths = new ArrayList<>();
        publish.formats().forEach(format -> paths.add(path(publication, writers.of(format))));
        PublishedPictures.files(pictures, tag).forEach(file -> paths.add(file.path()));
        return paths;
    }

    /** Why nothing may be written at some of the paths; empty when all is well. */
    List<Problem> obstacles(List<String> paths) {
        List<Problem> obstacles = new ArrayList<>();
        for (String path : paths) {
            Path file = publish.folder().resolve(path);
            try {
                if (!EnclosedFolder.holds(publish.folder(), file)) {
                    obstacles.add(new Problem(
                            "",
                            path,
                            "a link leads out of the folder for published articles, " + ShownPath.of(publish.folder()),
                            "Remove the link, or name the folder to which it leads as publish.folder"));
                }
            } catch (IOException failure) {
                obstacles.add(new Problem(
                        "",
                        path,
                        "the folder cannot be looked into (" + failure.getMessage() + ")",
                        "Check its permissions"));
            }
        }
        return obstacles;
    }

    /** Writes pictures, then the pages that show them. @throws IOException when a picture cannot be published any more */
    List<Publications.File> write(Publication publication, ArticlePictures pictures) throws IOException {
        PublicationWriters writers = new PublicationWriters(templates, pictures.source());
        Publication shown = pictures.in(publication);
        String tag = publication.locale().toLanguageTag();
        PublishedPictures.write(pictures, publish.folder().resolve(tag));
        List<Publications.File> files = new ArrayList<>(PublishedPictures.files(pictures, tag));
        for (String format : publish.formats().stream().sorted().toList()) {
            PublicationWriter writer = writers.of(format);
            String path = path(publication, writer);
            Path file = publish.folder().resolve(path);
            write(file, out -> writer.write(shown, out));
            files.add(new Publications.File(format, path, Sha256.of(file)));
        }
        files.sort(Comparator.comparing(Publications.File::path));
        return files;
    }

    private static String path(Publication publication, PublicationWriter writer) {
        return publication.locale().toLanguageTag() + "/" + fileName(publication.key()) + "." + writer.extension();
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
        if (plain.equals(key)
                && plain.length() <= MOST_NAME
                && !DEVICE.matcher(plain).matches()) {
            return plain;
        }
        return start(plain) + "-" + Sha256.of(key).substring(0, 8);
    }

    private static String start(String plain) {
        if (plain.length() <= MOST_NAME) {
            return plain;
        }
        boolean cutsACharacter = Character.isHighSurrogate(plain.charAt(MOST_NAME - 1));
        return plain.substring(0, cutsACharacter ? MOST_NAME - 1 : MOST_NAME);
    }
}
