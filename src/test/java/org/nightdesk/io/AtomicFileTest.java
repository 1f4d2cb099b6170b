package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AtomicFileTest {
    /** What is done to the disk for one file, in this order. */
    private enum Step {
        WRITE,
        SYNC,
        REPLACE,
        SYNC_FOLDER
    }

    /** Notes its steps and fails at one of them. */
    private static final class FailingDisk implements AtomicFile.Disk {
        private final List<Step> done = new ArrayList<>();
        private final @Nullable Step failing;
        private final IOException failure;
        private boolean replacedInSteps;

        FailingDisk(@Nullable Step failing, IOException failure) {
            this.failing = failing;
            this.failure = failure;
        }

        private void at(Step step) throws IOException {
            if (step == failing) {
                throw failure;
            }
            done.add(step);
        }

        AtomicFile.ChannelContent content(String text) {
            return (channel, draft) -> {
                channel.write(bytes(text));
                at(Step.WRITE);
            };
        }

        @Override
        public void sync(FileChannel channel) throws IOException {
            at(Step.SYNC);
            AtomicFile.Disk.super.sync(channel);
        }

        @Override
        public void replace(Path draft, Path file) throws IOException {
            at(Step.REPLACE);
            AtomicFile.Disk.super.replace(draft, file);
        }

        @Override
        public void replaceInSteps(Path draft, Path file) throws IOException {
            AtomicFile.Disk.super.replaceInSteps(draft, file);
            replacedInSteps = true;
        }

        @Override
        public void syncFolder(Path folder) throws IOException {
            at(Step.SYNC_FOLDER);
            AtomicFile.Disk.super.syncFolder(folder);
        }
    }

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("out").resolve("kit.xlsx");
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesTheFolderAndLeavesNothingBesideTheFile() throws IOException {
        AtomicFile.write(file, (channel, draft) -> {
            assertThat(draft).hasParent(folder.resolve("out")).exists();
            channel.write(bytes("kit"));
        });

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void replacesALongerFile() throws IOException {
        AtomicFile.write(file, "an earlier and longer kit");
        AtomicFile.write(file, "kit");

        assertThat(file).hasContent("kit");
    }

    @Test
    void doesNotMindAContentThatClosesTheStream() throws IOException {
        AtomicFile.write(file, (AtomicFile.Content) OutputStream::close);

        assertThat(file).isEmptyFile();
    }

    @Test
    void takesOverTheDraftOfAKilledProcess() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.writeString(folder.resolve("out").resolve(".kit.xlsx.part"), "half of an earlier and longer kit");

        AtomicFile.write(file, "kit");

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void syncsBeforeItReplacesAndTheFolderAfterwards() throws IOException {
        FailingDisk disk = new FailingDisk(null, new IOException());
        AtomicFile.write(file, disk.content("kit"), disk);

        assertThat(disk.done).containsExactly(Step.values());
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = "SYNC_FOLDER")
    void leavesTheOldFileAndNoDraftWhateverFails(Step failing) throws IOException {
        AtomicFile.write(file, "kit");
        FailingDisk disk = new FailingDisk(failing, new IOException("No space left on device"));

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, disk.content("half"), disk))
                .withMessage(file + ": No space left on device");

        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
        AtomicFile.write(file, "next");
        assertThat(file).hasContent("next");
    }

    @ParameterizedTest
    @EnumSource(value = Step.class, mode = EnumSource.Mode.EXCLUDE, names = "SYNC_FOLDER")
    void leavesNothingWhereThereWasNothing(Step failing) throws IOException {
        FailingDisk disk = new FailingDisk(failing, new IOException("No space left on device"));

        assertThatIOException().isThrownBy(() -> AtomicFile.write(file, disk.content("half"), disk));

        assertThat(names()).isEmpty();
    }

    @Test
    void acceptsAFolderThatCannotBeSynced() throws IOException {
        FailingDisk disk = new FailingDisk(Step.SYNC_FOLDER, new IOException("Access is denied"));
        AtomicFile.write(file, disk.content("kit"), disk);

        assertThat(file).hasContent("kit");
    }

    @Test
    void replacesInStepsWhereNothingMovesAtomically() throws IOException {
        AtomicFile.write(file, "old");
        FailingDisk disk = new FailingDisk(Step.REPLACE, new AtomicMoveNotSupportedException("a", "b", "no"));
        AtomicFile.write(file, disk.content("kit"), disk);

        assertThat(disk.replacedInSteps).isTrue();
        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void saysSoWhenTheFolderVanishesMeanwhile() {
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, (channel, draft) -> {
                    Files.delete(draft);
                    Files.delete(draft.getParent());
                }))
                .withMessageContaining("kit.xlsx");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void refusesToReplaceAFolder() throws IOException {
        Files.createDirectories(file);

        assertThatThrownBy(() -> AtomicFile.write(file, "kit")).hasMessage(file + ": is a folder");
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void takesNamesAsLongAsTheyMayBe() throws IOException {
        String name = "한".repeat(83) + "a.html";
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(255);
        AtomicFile.write(folder.resolve("out").resolve(name), "page");

        assertThat(names()).containsExactly(name);
        assertThat(Draft.beside(file, "")).hasFileName(".kit.xlsx.part");
        assertThat(Draft.beside(folder.resolve(name), "").getFileName().toString())
                .startsWith(".한한")
                .endsWith(".part")
                .isNotEqualTo(Draft.beside(folder.resolve("한" + name.substring(1, 80)), "")
                        .getFileName()
                        .toString())
                .satisfies(draft -> assertThat(draft.getBytes(StandardCharsets.UTF_8).length)
                        .isLessThanOrEqualTo(235));
    }

    @Test
    void keepsWritersOfOneFileApart() throws Exception {
        List<String> contents = IntStream.range(0, 16)
                .mapToObj(n -> ("" + n % 10).repeat(200_000))
                .toList();
        ExecutorService writers = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> tasks = contents.stream()
                    .map(text -> (Callable<Void>) () -> {
                        AtomicFile.write(file, text);
                        return null;
                    })
                    .toList();
            for (Future<Void> written : writers.invokeAll(tasks)) {
                written.get();
            }
        } finally {
            writers.shutdownNow();
        }
        assertThat(contents).contains(Files.readString(file));
        assertThat(names()).containsExactly("kit.xlsx");
    }

    @Test
    void leavesTheDraftOfAnotherProcessAlone() throws Exception {
        Files.createDirectories(folder.resolve("out"));
        Path other = folder.resolve("out").resolve(".kit.xlsx.part");
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        other.toString())
                .start();
        try {
            assertThat(holder.getInputStream().read())
                    .as("the other process is ready")
                    .isEqualTo('!');

            AtomicFile.write(file, "kit");

            assertThat(file).hasContent("kit");
            assertThat(other).hasContent("of another process");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        AtomicFile.write(file, "next");
        assertThat(names()).as("once it is dead").containsExactly("kit.xlsx");
    }

    /** Holds a draft as a writer does, until it is killed. */
    static final class LockHolder {
        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path draft = Path.of(arguments[0]);
            FileChannel channel = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            channel.lock();
            channel.write(bytes("of another process"));
            System.out.print('!');
            System.out.flush();
            Thread.sleep(60_000);
        }
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Path target = folder.resolve("shared").resolve("glossary.csv");
        AtomicFile.write(target, "old");
        Files.createDirectories(folder.resolve("out"));
        try {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-rw----"));
            Files.createSymbolicLink(file, target);
        } catch (UnsupportedOperationException windows) {
            return;
        }
        AtomicFile.write(file, "new");

        assertThat(file).isSymbolicLink().hasContent("new");
        assertThat(target).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-rw----");
    }

    @Test
    void copiesAndMovesAFinishedFileIntoPlace() throws IOException {
        Path picture = Files.write(folder.resolve("a.png"), new byte[] {1, 2, 3});
        AtomicFile.copy(picture, file);
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});

        Path store = folder.resolve("store.db");
        AtomicFile.moveIntoPlace(picture, store);
        assertThat(store).hasBinaryContent(new byte[] {1, 2, 3});
        assertThat(picture).doesNotExist();
    }

    @Test
    void passesUncheckedFailuresOfTheContentOn() throws IOException {
        AtomicFile.write(file, "kit");

        assertThatThrownBy(() -> AtomicFile.write(file, (AtomicFile.Content) out -> {
                    throw new UncheckedIOException(new IOException("template"));
                }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(file).hasContent("kit");
        assertThat(names()).containsExactly("kit.xlsx");
    }
}
