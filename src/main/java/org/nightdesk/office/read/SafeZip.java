package org.nightdesk.office.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.Refusals;

/**
 * A ZIP archive that was checked whole before anything in it is parsed: every checksum, all limits, no names that lead
 * out of it, no document types in its XML. Small entries are unpacked once and kept.
 */
final class SafeZip implements Closeable {
    /** Parts of workbooks that hold no text of a cell. */
    private static final List<String> NEEDLESS = List.of(
            "docProps/thumbnail",
            "docProps/app.xml",
            "customXml/",
            "xl/media/",
            "xl/printerSettings/",
            "xl/theme/",
            "xl/drawings/",
            "xl/charts/",
            "xl/calcChain.xml",
            "xl/queryTables/",
            "xl/connections.xml",
            "xl/vbaProject.bin",
            "Thumbnails/",
            "Pictures/",
            "Configurations2/",
            "ObjectReplacements/");

    private static final Pattern DECLARATION = Pattern.compile("^\\x{FEFF}?\\s*<\\?xml[^>]{0,200}\\?>");
    private static final int KEEP_ENTRY = 8 << 20;
    private static final int KEEP_ALL = 32 << 20;
    private static final int RATIO_FROM = 8 << 20;

    private final String file;
    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final byte[] buffer = new byte[1 << 16];
    private long unpacked;
    private int keptBytes;

    private SafeZip(String file, ZipFile zip, Limits limits) {
        this.file = file;
        this.zip = zip;
        this.limits = limits;
    }

    /** @throws org.nightdesk.problem.BadInputException when the archive is damaged, hostile or too large */
    static SafeZip open(Path path, String file, Limits limits) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Refusals.damaged(file, "its table of contents cannot be read");
        }
        SafeZip safe = new SafeZip(file, zip, limits);
        try {
            safe.check(Files.size(path));
            return safe;
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private void check(long fileSize) throws IOException {
        if (zip.size() > limits.entries()) {
            throw Refusals.hostile(file, zip.size() + " parts");
        }
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        Set<String> names = new HashSet<>();
        long packed = 0;
        for (ZipEntry entry : entries) {
            checkName(entry.getName(), names);
            packed += Math.max(0, entry.getCompressedSize());
        }
        if (packed > fileSize) {
            throw Refusals.hostile(file, "parts that overlap");
        }
        for (ZipEntry entry : entries) {
            if (!entry.isDirectory()) {
                checkOrLeave(entry);
            }
        }
    }

    private void checkName(String name, Set<String> names) {
        if (name.startsWith("/")
                || name.contains("..") && List.of(name.split("/")).contains("..")
                || name.indexOf('\\') >= 0) {
            throw Refusals.hostile(file, "a part named “" + shown(name) + "”");
        }
        if (!names.add(name)) {
            throw Refusals.hostile(file, "two parts named “" + shown(name) + "”");
        }
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }

    /** A part that no reading needs may be as broken as it likes, as long as it is not too large. */
    private void checkOrLeave(ZipEntry entry) throws IOException {
        try {
            check(entry);
        } catch (Refusal e) {
            if (e.kind() == Refusal.Kind.TOO_LARGE || !isNeedless(entry.getName())) {
                throw e;
            }
            left.add(entry.getName());
        }
    }

    private static boolean isNeedless(String name) {
        return NEEDLESS.stream().anyMatch(name::startsWith);
    }

    private void check(ZipEntry entry) throws IOException {
        CRC32 crc = new CRC32();
        XmlScan scan = isXml(entry.getName()) ? new XmlScan(file) : null;
        boolean keep = entry.getSize() >= 0 && entry.getSize() <= KEEP_ENTRY && keptBytes + entry.getSize() <= KEEP_ALL;
        ByteArrayOutputStream copy = keep ? new ByteArrayOutputStream((int) entry.getSize()) : null;
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            if (in == null) {
                throw new ZipException("no data");
            }
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
                size += n;
                unpacked += n;
                checkSize(entry, size);
                if (scan != null && !scan.isWide()) {
                    scan.bytes(buffer, n);
                }
                if (copy != null && size <= KEEP_ENTRY) {
                    copy.write(buffer, 0, n);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            if (size == 0 && entry.getSize() <= 0 && entry.getCrc() <= 0) {
                // Some libraries write an empty part without the two bytes of empty deflated data.
                return;
            }
            throw Refusals.damaged(file, "the part “" + shown(entry.getName()) + "” cannot be unpacked");
        }
        if (crc.getValue() != entry.getCrc()) {
            throw Refusals.damaged(file, "the checksum of “" + shown(entry.getName()) + "” is wrong");
        }
        boolean wide = scan != null && scan.isWide();
        if (copy != null && size == entry.getSize()) {
            keep(entry.getName(), wide ? narrowed(copy.toByteArray()) : copy.toByteArray());
        } else if (wide) {
            throw Refusals.format(file, "A large part of the file is written in UTF-16");
        }
    }

    private void keep(String name, byte[] bytes) {
        kept.put(name, bytes);
        keptBytes += bytes.length;
    }

    /** An XML part in UTF-16 as UTF-8, looked over like any other. */
    private byte[] narrowed(byte[] wide) {
        Charset charset =
                wide[0] == 0 || wide[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        String text = new String(wide, charset);
        String plain = DECLARATION.matcher(text).replaceFirst("");
        byte[] narrow = plain.getBytes(StandardCharsets.UTF_8);
        XmlScan scan = new XmlScan(file);
        scan.bytes(narrow, narrow.length);
        if (scan.isWide()) {
            throw Refusals.hostile(file, "a part in no known encoding");
        }
        return narrow;
    }

    private void checkSize(ZipEntry entry, long size) {
        if (unpacked > limits.unpackedBytes()) {
            throw Refusals.tooLarge(file, "over " + (limits.unpackedBytes() >> 20) + " MiB unpacked");
        }
        if (size > RATIO_FROM && size / Math.max(1, entry.getCompressedSize()) > limits.ratio()) {
            throw Refusals.tooLarge(file, "“" + shown(entry.getName()) + "” grows over " + limits.ratio() + "-fold");
        }
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml");
    }

    /** The names of all parts that are no folders. */
    List<String> names() {
        return zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .toList();
    }

    boolean has(String name) {
        return zip.getEntry(name) != null && !left.contains(name);
    }

    /** @return null when there is no such part */
    @Nullable
    InputStream stream(String name) throws IOException {
        byte[] bytes = kept.get(name);
        if (bytes != null) {
            return new ByteArrayInputStream(bytes);
        }
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || left.contains(name)) {
            return null;
        }
        return new FilterInputStream(zip.getInputStream(entry)) {};
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
