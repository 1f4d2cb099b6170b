package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside the folder is read, whatever the address says and whatever links do meanwhile. */
@NullUnmarked
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class EnclosedFilesTest {
    private static final int MANY = 1000;

    @TempDir
    private Path temp;

    private Path folder;
    private EnclosedFiles files;

    @BeforeEach
    void fill() throws IOException {
        folder = Files.createDirectories(temp.resolve("inbox"));
        Files.createDirectories(folder.resolve("a/images"));
        write(folder.resolve("a/images/lead.png"), "inside");
        write(temp.resolve("secret"), "outside");
        files = new EnclosedFiles(folder);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private String read(String address) {
        return files.read(address, MANY) instanceof EnclosedFiles.Held held
                ? held.path() + ": " + new String(held.bytes(), StandardCharsets.UTF_8)
                : String.valueOf(files.read(address, MANY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/images/lead.png",
                "a/./images//lead.png",
                "a/nowhere/../images/lead.png",
                "A/Images/LEAD.png",
                "a/images/lead.PNG"
            })
    void readsAFileInTheFolder(String address) {
        assertThat(read(address)).isEqualTo("a/images/lead.png: inside");
    }

    @Test
    void findsANameInAnotherUnicodeForm() throws IOException {
        String composed = Normalizer.normalize("사진-é.png", Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(composed);
        write(folder.resolve(decomposed), "from a Mac");

        assertThat(files.read(composed, MANY)).isInstanceOf(EnclosedFiles.Held.class);
        assertThat(files.read(decomposed, MANY)).isInstanceOf(EnclosedFiles.Held.class);
    }

    @Test
    void takesTheNameAsWrittenAndAsksWhereOnlyOthersAreThere() throws IOException {
        write(folder.resolve("Lead.png"), "one");
        assumeTrue(!Files.exists(folder.resolve("LEAD.png")), "this system tells capitals apart");
        write(folder.resolve("LEAD.png"), "other");

        assertThat(read("Lead.png")).isEqualTo("Lead.png: one");
        assertThat(files.read("lead.png", MANY))
                .isEqualTo(new EnclosedFiles.Ambiguous(List.of("LEAD.png", "Lead.png")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../../secret", "a/images/../../../secret", ".."})
    void refusesAddressesThatLeadOut(String address) {
        assertThat(files.read(address, MANY)).isEqualTo(new EnclosedFiles.Outside(false));
        assertThat(EnclosedFiles.normalized(address)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.png", "a/nowhere/lead.png", "a/images/lead.png/more", "", "\0", "/secret"})
    void hasNothingElsewhere(String address) {
        assertThat(files.read(address, MANY)).isNotInstanceOf(EnclosedFiles.Held.class);
    }

    @Test
    void refusesLinksThatLeadOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("passwd.png"), temp.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("out"), temp);
        Files.createSymbolicLink(folder.resolve("nowhere.png"), temp.resolve("gone"));

        assertThat(files.read("passwd.png", MANY)).isEqualTo(new EnclosedFiles.Outside(true));
        assertThat(files.read("out/secret", MANY)).isEqualTo(new EnclosedFiles.Outside(true));
        assertThat(files.read("nowhere.png", MANY)).isEqualTo(new EnclosedFiles.Missing());
    }

    @Test
    void followsLinksWithinTheFolder() throws IOException {
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("lead.png"), Path.of("a/images/lead.png"));

        assertThat(read("b/images/lead.png")).isEqualTo("a/images/lead.png: inside");
        assertThat(read("lead.png")).isEqualTo("a/images/lead.png: inside");
    }

    @Test
    void readsThroughAFolderThatIsItselfALink() throws IOException {
        Path link = Files.createSymbolicLink(temp.resolve("link"), folder);

        assertThat(new EnclosedFiles(link).read("a/images/lead.png", MANY)).isInstanceOf(EnclosedFiles.Held.class);
    }

    @Test
    void endsWhereLinksGoInCircles() throws IOException {
        Files.createSymbolicLink(folder.resolve("one"), folder.resolve("two"));
        Files.createSymbolicLink(folder.resolve("two"), folder.resolve("one"));

        assertThat(files.read("one", MANY)).isInstanceOf(EnclosedFiles.Unreadable.class);
    }

    @Test
    void readsNoFoldersAndNoPipes() throws IOException, InterruptedException {
        assertThat(files.read("a", MANY)).isEqualTo(new EnclosedFiles.Unreadable("it is a folder"));
        assumeTrue(new ProcessBuilder("mkfifo", folder.resolve("pipe.png").toString())
                        .start()
                        .waitFor()
                == 0);
        assertThat(files.read("pipe.png", MANY)).isEqualTo(new EnclosedFiles.Unreadable("it is not a file"));
    }

    @Test
    void readsNoMoreThanAllowed() {
        assertThat(files.read("a/images/lead.png", 6)).isInstanceOf(EnclosedFiles.Held.class);
        assertThat(files.read("a/images/lead.png", 5)).isEqualTo(new EnclosedFiles.TooLarge());
    }

    /** Somebody keeps putting a link to a secret in the place of a picture and of its folder. */
    @Test
    void readsNothingOutsideWhileLinksAreSwapped() throws Exception {
        Path picture = folder.resolve("a/images/lead.png");
        Path images = folder.resolve("a/images");
        Path other = Files.createDirectories(temp.resolve("other"));
        write(other.resolve("lead.png"), "outside");
        AtomicBoolean stop = new AtomicBoolean();
        Thread swapping = new Thread(() -> {
            try {
                for (int round = 0; !stop.get(); round++) {
                    Path link = Files.createSymbolicLink(
                            folder.resolve("link-" + round), round % 2 == 0 ? temp.resolve("secret") : other);
                    if (round % 2 == 0) {
                        Files.move(link, picture, StandardCopyOption.REPLACE_EXISTING);
                        Files.delete(picture);
                        write(picture, "inside");
                    } else {
                        Path aside = folder.resolve("aside-" + round);
                        Files.move(images, aside);
                        Files.move(link, images);
                        Files.delete(images);
                        Files.move(aside, images);
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        swapping.start();
        try {
            for (int round = 0; round < 4_000; round++) {
                if (files.read("a/images/lead.png", MANY) instanceof EnclosedFiles.Held held) {
                    assertThat(new String(held.bytes(), StandardCharsets.UTF_8)).isIn("inside", "");
                }
            }
        } finally {
            stop.set(true);
            swapping.join();
        }
    }

    @Test
    void tellsWhereAFileToBeWrittenWouldBe() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("en"), outside);
        Files.createSymbolicLink(folder.resolve("gone"), temp.resolve("not-yet"));
        Files.createSymbolicLink(folder.resolve("page.html"), temp.resolve("secret"));
        Files.createSymbolicLink(folder.resolve("same"), folder.resolve("a"));

        assertThat(EnclosedFolder.holds(folder, folder.resolve("ja/new/page.html")))
                .isTrue();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("a/images/lead.png")))
                .isTrue();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("same/page.html")))
                .isTrue();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("en/page.html"))).isFalse();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("en/pictures/a/page.html")))
                .isFalse();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("page.html"))).isFalse();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("gone/page.html")))
                .isFalse();
        assertThat(EnclosedFolder.holds(folder, temp.resolve("secret"))).isFalse();
        assertThat(EnclosedFolder.holds(folder, folder.resolve("../secret"))).isFalse();
        assertThat(EnclosedFolder.holds(temp.resolve("new"), temp.resolve("new/en/page.html")))
                .isTrue();
        assertThat(EnclosedFolder.holds(
                        Files.createSymbolicLink(temp.resolve("current"), folder),
                        temp.resolve("current/ja/page.html")))
                .as("the folder itself may be a link")
                .isTrue();
    }
}
