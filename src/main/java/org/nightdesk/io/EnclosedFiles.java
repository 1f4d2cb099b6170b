package org.nightdesk.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files of a folder by relative addresses, and nothing outside of it: not by {@code ..}, not by links, not by links that
 * are put in place between the look and the reading.
 *
 * <p>A name that is not there is also found where it differs in case or Unicode form alone, as it does when a folder comes
 * from another system. Links within the folder are followed. Thread-safe.
 */
public final class EnclosedFiles {
    private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path folder;

    public EnclosedFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** What came of reading a file. */
    public sealed interface Answer {}

    /** @param path below the folder, with slashes, as the file is named there */
    public record Held(String path, byte[] bytes) implements Answer {}

    /** There is no such file. */
    public record Missing() implements Answer {}

    /** The address leads out of the folder. @param byLink whether a link does, and not the address itself */
    public record Outside(boolean byLink) implements Answer {}

    /** The name as it is written is not there, and several that differ in case or Unicode form alone. */
    public record Ambiguous(List<String> names) implements Answer {
        public Ambiguous {
            names = List.copyOf(names);
        }
    }

    /** The file has more bytes than were asked for. */
    public record TooLarge() implements Answer {}

    /** There is something of this name that cannot be read as a file. @param reason in the system's words */
    public record Unreadable(String reason) implements Answer {}

    /** Stops on the way to a file. */
    private static final class NoWay extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Answer answer;

        NoWay(Answer answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    /**
     * Reads a file whole.
     *
     * @param address relative to the folder, with slashes; {@code ..} is taken back by what is before it
     * @param mostBytes the most bytes that are read
     */
    public Answer read(String address, int mostBytes) {
        try {
            List<String> steps = steps(address);
            Path root = folder.toRealPath();
            Path file = find(root, steps);
            byte[] bytes = bytes(root, root.relativize(file), mostBytes);
            return bytes.length > mostBytes
                    ? new TooLarge()
                    : new Held(root.relativize(file).toString().replace('\\', '/'), bytes);
        } catch (NoWay stopped) {
            return stopped.answer;
        } catch (NoSuchFileException | InvalidPathException missing) {
            return new Missing();
        } catch (FileSystemException failure) {
            return new Unreadable(failure.getReason() == null ? "access denied" : failure.getReason());
        } catch (IOException failure) {
            return new Unreadable(String.valueOf(failure.getMessage()));
        }
    }

    /** The address without its detours, relative to the folder; null when it leads out of it. */
    public static @Nullable String normalized(String address) {
        try {
            return String.join("/", steps(address));
        } catch (NoWay outside) {
            return null;
        }
    }

    private static List<String> steps(String address) throws NoWay {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : address.split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    throw new NoWay(new Outside(false));
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return List.copyOf(steps);
    }

    private static Path find(Path root, List<String> steps) throws IOException, NoWay {
        Path at = root;
        for (String step : steps) {
            Path next = at.resolve(step);
            // On Windows a step may hold a drive, a device or a separator.
            if (!at.equals(next.getParent())) {
                throw new NoWay(new Outside(false));
            }
            if (!Files.exists(next, LinkOption.NOFOLLOW_LINKS)) {
                next = at.resolve(likeIn(at, step));
            }
            at = next.toRealPath();
            if (!at.startsWith(root)) {
                throw new NoWay(new Outside(true));
            }
        }
        return at;
    }

    /** The one name in a folder that differs from the wanted one in case or Unicode form alone. */
    private static String likeIn(Path folder, String wanted) throws IOException, NoWay {
        if (!Files.isDirectory(folder)) {
            throw new NoWay(new Missing());
        }
        String folded = folded(wanted);
        List<String> alike = new ArrayList<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                String name = String.valueOf(one.getFileName());
                if (folded(name).equals(folded)) {
                    alike.add(name);
                }
            }
        }
        if (alike.isEmpty()) {
            throw new NoWay(new Missing());
        }
        if (alike.size() > 1) {
            throw new NoWay(new Ambiguous(alike.stream().sorted().toList()));
        }
        return alike.get(0);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Opens one folder within the other, never through a link, and reads from the handle that was opened. */
    private static byte[] bytes(Path root, Path file, int mostBytes) throws IOException, NoWay {
        Deque<DirectoryStream<Path>> opened = new ArrayDeque<>();
        try {
            DirectoryStream<Path> at = Files.newDirectoryStream(root);
            opened.push(at);
            for (int i = 0; i < file.getNameCount() - 1 && at instanceof SecureDirectoryStream<Path> secure; i++) {
                at = secure.newDirectoryStream(file.getName(i), LinkOption.NOFOLLOW_LINKS);
                opened.push(at);
            }
            if (at instanceof SecureDirectoryStream<Path> secure) {
                Path name = file.getFileName();
                mustBeAFile(secure.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                        .readAttributes());
                try (SeekableByteChannel channel = secure.newByteChannel(name, READ)) {
                    return most(Channels.newInputStream(channel), mostBytes);
                }
            }
            return bytes(root.resolve(file), mostBytes);
        } finally {
            for (DirectoryStream<Path> one : opened) {
                one.close();
            }
        }
    }

    /** Where the system opens no folders: looks again once the file is open. */
    private static byte[] bytes(Path file, int mostBytes) throws IOException, NoWay {
        mustBeAFile(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
            if (!file.toRealPath().equals(file)) {
                throw new NoWay(new Outside(true));
            }
            return most(Channels.newInputStream(channel), mostBytes);
        }
    }

    private static void mustBeAFile(BasicFileAttributes attributes) throws NoWay {
        if (!attributes.isRegularFile()) {
            throw new NoWay(new Unreadable(attributes.isDirectory() ? "it is a folder" : "it is not a file"));
        }
    }

    /** One byte more than allowed tells that there are more. */
    private static byte[] most(InputStream in, int mostBytes) throws IOException {
        return in.readNBytes(mostBytes == Integer.MAX_VALUE ? mostBytes : mostBytes + 1);
    }
}
