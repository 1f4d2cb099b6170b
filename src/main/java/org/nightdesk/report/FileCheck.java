package org.nightdesk.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.nightdesk.assembly.store.Publications;
import org.nightdesk.assembly.store.PublishFolder;
import org.nightdesk.io.EnclosedFolder;
import org.nightdesk.io.Sha256;
import org.nightdesk.io.ShownPath;
import org.nightdesk.kit.receipt.ReceiptQueries;
import org.nightdesk.problem.Problem;
import org.nightdesk.workflow.collect.ReceivedFiles;

/**
 * Compares the published and the received files with what the store holds of them, and names those that are changed, missing or
 * {@linkplain StrayFiles stray}. Changes nothing.
 */
public final class FileCheck {
    private final Publications publications;
    private final ReceiptQueries receipts;
    private final UnaryOperator<String> word;

    /** @param word writes an article's key as a command line takes it */
    public FileCheck(Publications publications, ReceiptQueries receipts, UnaryOperator<String> word) {
        this.publications = publications;
        this.receipts = receipts;
        this.word = word;
    }

    /** @param lines how many files were looked at */
    public record Account(List<LedgerCheck.Line> lines, List<Problem> problems) {}

    public Account account(Path work) {
        List<LedgerCheck.Line> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        published(work, lines, problems);
        received(work, lines, problems);
        return new Account(List.copyOf(lines), List.copyOf(problems));
    }

    private void published(Path work, List<LedgerCheck.Line> lines, List<Problem> problems) {
        Map<Path, List<Publications.Standing>> byFolder = new TreeMap<>();
        Map<String, String> folders = publications.folders();
        for (Publications.Standing one : publications.standing()) {
            String folder = folders.get(one.job());
            Path root = folder == null ? PublishFolder.usual(work) : PublishFolder.read(folder, work);
            byFolder.computeIfAbsent(root, key -> new ArrayList<>()).add(one);
        }
        long pages = 0;
        long pictures = 0;
        for (Map.Entry<Path, List<Publications.Standing>> entry : byFolder.entrySet()) {
            for (Publications.Standing one : entry.getValue()) {
                compare(one, entry.getKey(), problems);
                pictures += one.file().isPicture() ? 1 : 0;
                pages += one.file().isPicture() ? 0 : 1;
            }
            problems.addAll(new StrayFiles(entry.getKey(), word).besides(entry.getValue()));
        }
        lines.add(new LedgerCheck.Line("published pages compared", pages));
        lines.add(new LedgerCheck.Line("published pictures compared", pictures));
    }

    private void compare(Publications.Standing one, Path root, List<Problem> problems) {
        Path file = root.resolve(one.file().path());
        String remedy = "Write it anew with the job file of " + one.job() + ": nightdesk assemble "
                + word.apply(one.article()) + " --locale " + one.locale().toLanguageTag() + " --job FILE";
        try {
            if (!EnclosedFolder.holds(root, file)) {
                problems.add(problem(file, "a link leads out of the folder for published articles", "Remove the link"));
            } else if (!Files.exists(file)) {
                problems.add(problem(file, "the published file is missing", remedy));
            } else if (!Files.isRegularFile(file)
                    || !Sha256.of(file).equals(one.file().sha256())) {
                problems.add(problem(file, "the published file is not as it was written", remedy));
            }
        } catch (IOException | UncheckedIOException failure) {
            problems.add(unreadable(file, failure));
        }
    }

    private void received(Path work, List<LedgerCheck.Line> lines, List<Problem> problems) {
        List<String> digests = receipts.digests().stream().distinct().toList();
        lines.add(new LedgerCheck.Line("received files compared", digests.size()));
        List<Path> known = new ArrayList<>();
        String remedy = "Put it back from a backup of the work folder";
        for (String digest : digests) {
            Path file = ReceivedFiles.place(work, digest);
            known.add(file);
            try {
                if (!Files.exists(file)) {
                    problems.add(problem(file, "the received file is missing", remedy));
                } else if (!Sha256.of(file).equals(digest)) {
                    problems.add(problem(file, "the received file is not as it came", remedy));
                }
            } catch (UncheckedIOException failure) {
                problems.add(unreadable(file, failure));
            }
        }
        problems.addAll(new StrayFiles(work.resolve("received"), word).received(known));
    }

    static Problem unreadable(Path file, Exception failure) {
        return problem(file, "it cannot be read (" + failure.getMessage() + ")", "Check its permissions");
    }

    static Problem problem(Path file, String reason, String remedy) {
        return new Problem(ShownPath.of(file), "", reason, remedy);
    }
}
