package org.nightdesk.night.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.io.Sha256;
import org.nightdesk.night.store.DeskMarker;
import org.nightdesk.night.store.StoreCopy;

/**
 * One backup: a zip file with everything that a desk is made of, and at its end the SHA-256 of each part.
 *
 * <pre>{@code
 * new BackupFile(file).write(copyOfTheStore, parts);
 * new BackupFile(file).check();
 * }</pre>
 */
public record BackupFile(Path file) {
    private static final String SUMS = "SHA256SUMS";

    /** What a backup came to. @param skipped files that could not be read, with the reason */
    public record Written(int files, List<String> skipped) {}

    /**
     * Writes it whole or not at all.
     *
     * @param store a copy as {@link StoreCopy} writes it, made before the files are read: each file that it knows is then there;
     *     null for a store on a server
     */
    public Written write(@Nullable Path store, BackupParts parts) throws IOException {
        Map<String, String> sums = new LinkedHashMap<>();
        List<String> skipped = new ArrayList<>();
        AtomicFile.write(file, out -> {
            try (ZipOutputStream zip = new ZipOutputStream(open(out), StandardCharsets.UTF_8)) {
                if (store != null) {
                    add(zip, BackupParts.STORE, sums, entry -> StoreCopy.read(store, entry));
                }
                for (Path one : parts.files()) {
                    Path below = parts.desk()
                            .toAbsolutePath()
                            .normalize()
                            .relativize(one.toAbsolutePath().normalize());
                    if (below.startsWith("..")) {
                        skipped.add(one + ": outside the folder of the desk");
                    } else {
                        addFile(zip, BackupParts.DESK + "/" + slashed(below), one, sums, skipped);
                    }
                }
                for (Map.Entry<String, Path> folder : parts.folders().entrySet()) {
                    addFolder(zip, folder.getKey(), folder.getValue(), sums, skipped);
                }
                zip.putNextEntry(new ZipEntry(SUMS));
                StringBuilder lines = new StringBuilder();
                sums.forEach((name, sum) ->
                        lines.append(sum).append("  ").append(name).append('\n'));
                zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        });
        return new Written(sums.size(), List.copyOf(skipped));
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private static void add(ZipOutputStream zip, String name, Map<String, String> sums, Content content)
            throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Sha256.digest();
        content.writeTo(open(new DigestOutputStream(zip, digest)));
        zip.closeEntry();
        sums.put(name, Sha256.hex(digest));
    }

    private static void addFolder(
            ZipOutputStream zip, String name, Path folder, Map<String, String> sums, List<String> skipped)
            throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(DeskMarker.NAME))
                    .sorted()
                    .toList();
        } catch (java.io.UncheckedIOException unreadable) {
            skipped.add(folder + ": " + unreadable.getMessage());
            return;
        }
        for (Path one : files) {
            addFile(zip, name + "/" + slashed(folder.relativize(one)), one, sums, skipped);
        }
    }

    /** A file that somebody takes away or locks meanwhile is not what a backup fails for. */
    private static void addFile(
            ZipOutputStream zip, String name, Path one, Map<String, String> sums, List<String> skipped)
            throws IOException {
        InputStream in;
        try {
            in = Files.newInputStream(one);
        } catch (IOException unreadable) {
            skipped.add(one + ": " + unreadable.getMessage());
            return;
        }
        try (in) {
            add(zip, name, sums, in::transferTo);
        }
    }

    /** Whatever closes it leaves the file open. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * The names of all parts with their SHA-256, each of which is as it was written.
     *
     * @throws DamagedBackupException when the file is not a backup or any part differs
     */
    public Map<String, String> check() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> sums = sums(zip);
            for (Map.Entry<String, String> one : sums.entrySet()) {
                ZipEntry entry = zip.getEntry(one.getKey());
                if (entry == null || !sum(zip, entry).equals(one.getValue())) {
                    throw new DamagedBackupException(one.getKey() + " in it is damaged");
                }
            }
            return sums;
        } catch (ZipException damaged) {
            throw new DamagedBackupException("it is not a whole zip file");
        }
    }

    private static String sum(ZipFile zip, ZipEntry entry) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(zip.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest);
    }

    private static Map<String, String> sums(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(SUMS);
        if (list == null) {
            throw new DamagedBackupException("it is not a backup of Nightdesk");
        }
        Map<String, String> sums = new TreeMap<>();
        try (InputStream in = zip.getInputStream(list)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int gap = line.indexOf("  ");
                sums.put(line.substring(gap + 2), line.substring(0, Math.max(0, gap)));
            });
        }
        return sums;
    }

    /** Copies one part out of it. */
    public void read(String name, OutputStream out) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new DamagedBackupException(name + " is not in it");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                in.transferTo(out);
            }
        }
    }

    /** Writes the store in it to a file. @return whether there is one */
    public boolean readStore(Path to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry(BackupParts.STORE) == null) {
                return false;
            }
        }
        AtomicFile.write(to, out -> read(BackupParts.STORE, out));
        return true;
    }

    /** A file that cannot be restored from. */
    public static final class DamagedBackupException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedBackupException(String reason) {
            super(reason);
        }
    }
}
