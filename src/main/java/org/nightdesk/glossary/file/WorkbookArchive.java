package org.nightdesk.glossary.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks a workbook's ZIP archive through before anything else opens it: neither too many parts nor too large ones, and
 * every checksum right. POI itself reads damaged parts without a word.
 */
final class WorkbookArchive {
    static final int MOST_PARTS = 500;
    static final long LARGEST_PART_BYTES = 64L << 20;
    /** Parts that POI builds a tree of. */
    private static final long LARGEST_DIRECTORY_BYTES = 1L << 20;

    private static final byte[] COMPOUND_FILE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private WorkbookArchive() {}

    /** What is wrong with the archive; null when nothing is. */
    static FormRules.@Nullable Fault fault(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(COMPOUND_FILE.length), COMPOUND_FILE)) {
                return new FormRules.Fault(
                        "the workbook is protected by a password, or of the old format",
                        "Save it as .xlsx without a password");
            }
        }
        try (ZipFile archive = new ZipFile(file.toFile())) {
            if (archive.size() > MOST_PARTS) {
                return tooLarge("it has " + archive.size() + " parts, more than " + MOST_PARTS);
            }
            Enumeration<? extends ZipEntry> parts = archive.entries();
            while (parts.hasMoreElements()) {
                FormRules.Fault fault = fault(archive, parts.nextElement());
                if (fault != null) {
                    return fault;
                }
            }
            return null;
        } catch (ZipException | IllegalArgumentException e) {
            return damaged(String.valueOf(e.getMessage()));
        }
    }

    private static FormRules.@Nullable Fault fault(ZipFile archive, ZipEntry part) throws IOException {
        String name = part.getName();
        long limit = name.endsWith(".rels") || name.equals("[Content_Types].xml")
                ? LARGEST_DIRECTORY_BYTES
                : LARGEST_PART_BYTES;
        CRC32 checksum = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        try (InputStream in = archive.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                checksum.update(buffer, 0, read);
                bytes += read;
                if (bytes > limit) {
                    return tooLarge("its part " + name + " has more than " + (limit >> 20) + " MiB");
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            return damaged(name + ": " + e.getMessage());
        }
        return checksum.getValue() == part.getCrc() ? null : damaged(name + ": wrong checksum");
    }

    private static FormRules.Fault tooLarge(String how) {
        return new FormRules.Fault("the workbook is too large: " + how, "Use a .csv file, or several workbooks");
    }

    private static FormRules.Fault damaged(String how) {
        return new FormRules.Fault(
                "the workbook is damaged (" + how + ")", "Get it sent again, or save it anew as .xlsx");
    }
}
