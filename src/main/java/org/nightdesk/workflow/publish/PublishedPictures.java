package org.nightdesk.workflow.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nightdesk.assembly.publication.Passage;
import org.nightdesk.assembly.publication.Publication;
import org.nightdesk.io.AtomicFile;

/** Puts pictures that lie beside a source file beside its pages, under the same relative address. */
public final class PublishedPictures {
    private PublishedPictures() {}

    /** @param folder in which the page is */
    public static void copy(Publication publication, SourcePictures pictures, Path folder) {
        List<Passage.Figure> figures = new ArrayList<>();
        if (publication.lead() != null) {
            figures.add(publication.lead());
        }
        for (Passage passage : publication.body()) {
            if (passage instanceof Passage.Figure figure) {
                figures.add(figure);
            }
        }
        Path target = folder.toAbsolutePath().normalize();
        for (Passage.Figure figure : figures) {
            Path from = pictures.file(figure.src());
            Path to = SourcePictures.below(target, target, figure.src());
            if (from != null && to != null) {
                copy(from, to);
            }
        }
    }

    private static void copy(Path from, Path to) {
        try {
            if (Files.exists(to) && Files.mismatch(from, to) < 0) {
                return;
            }
            AtomicFile.copy(from, to);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot copy the picture " + from, failure);
        }
    }
}
