package org.nightdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nightdesk.io.ShownPath;
import org.nightdesk.workflow.Night;

/** Finds that a night had nothing to read because a folder was not there, as when a share is not mounted. */
public final class MissingFolders {
    private static final int DEEPEST = 8;
    private static final String REMEDY =
            "If it is on a share, mount it; else create the folder or correct the job file. Then run again";

    private MissingFolders() {}

    /** @param hadArticles whether articles have come from the inbox before */
    static List<NightReport.Stuck> of(Night night, boolean hadArticles) {
        List<NightReport.Stuck> missing = new ArrayList<>();
        Path inbox = night.job().source().inbox();
        if (!Files.isDirectory(inbox)) {
            missing.add(stuck(inbox, "there is no such folder, so no article could come in"));
        } else if (hadArticles && !hasFiles(inbox)) {
            missing.add(
                    new NightReport.Stuck(
                            ShownPath.of(inbox),
                            1,
                            "the inbox is empty, although articles came from it before",
                            "If it is on a share, mount it and run again; else put the articles back, which have to stay there"));
        }
        for (Path returns : night.job().exchange().returns()) {
            if (!Files.isDirectory(returns) && !isOfWorkFolder(returns, night.work())) {
                missing.add(stuck(returns, "there is no such folder, so nothing that came back could be read"));
            }
        }
        return missing;
    }

    private static NightReport.Stuck stuck(Path folder, String reason) {
        return new NightReport.Stuck(ShownPath.of(folder), 1, reason, REMEDY);
    }

    /** The usual folder of returns is made by whoever first puts something into it. */
    private static boolean isOfWorkFolder(Path returns, Path work) {
        return work.toAbsolutePath()
                .normalize()
                .equals(returns.toAbsolutePath().normalize().getParent());
    }

    /** Whether there is any file in a folder or below it; hidden ones do not count. */
    public static boolean hasFiles(Path folder) {
        try (Stream<Path> files = Files.find(
                folder,
                DEEPEST,
                (file, is) -> is.isRegularFile()
                        && !String.valueOf(file.getFileName()).startsWith("."))) {
            return files.findAny().isPresent();
        } catch (IOException | UncheckedIOException unreadable) {
            // What cannot be read is told by the step that reads it.
            return true;
        }
    }
}
