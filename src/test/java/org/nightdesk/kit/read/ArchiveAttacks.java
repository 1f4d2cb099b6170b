package org.nightdesk.kit.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives that lie about what they hold, or hold too much of it. */
final class ArchiveAttacks {
    private ArchiveAttacks() {}

    static void archives(Map<String, AttackFiles.Attack> all) {
        all.put("zeros-in-sheet.xlsx", file -> HostileFile.big(file, HostileFile.SHEET, new byte[1 << 16], 8000));
        all.put("zeros-in-media.xlsx", file -> HostileFile.big(file, "xl/media/image1.png", new byte[1 << 16], 8000));
        all.put(
                "rows-that-compress.xlsx",
                file -> HostileFile.big(
                        file, HostileFile.SHEET, "<row/>".repeat(10_000).getBytes(StandardCharsets.US_ASCII), 9000));
        all.put("six-thousand-parts.xlsx", file -> {
            try (ZipOutputStream zip = HostileFile.book(file, Map.of())) {
                for (int i = 0; i < 6000; i++) {
                    HostileFile.put(zip, "x/" + i + ".xml", "<x/>");
                }
            }
        });
        all.put(
                "parent-folder-name.xlsx",
                file -> HostileFile.with(file, "../../../etc/cron.d/evil", "* * * * * root id"));
        all.put("absolute-name.xlsx", file -> HostileFile.with(file, "/etc/cron.d/evil", "* * * * * root id"));
        all.put("backslash-name.xlsx", file -> HostileFile.with(file, "xl\\..\\..\\evil.xml", "<x/>"));
        all.put("inner-parent-name.xlsx", file -> HostileFile.with(file, "xl/../../evil.xml", "<x/>"));
        all.put("twice-the-same-name.xlsx", file -> {
            HostileFile.with(file, "xl/worksheets/sheet9.xml", "<x/>");
            replace(file, "xl/worksheets/sheet9.xml", HostileFile.SHEET);
        });
        all.put("overlapping-parts.xlsx", ArchiveAttacks::overlapping);
        all.put("wrong-checksum.xlsx", file -> {
            HostileFile.with(file, "xl/extra.xml", "<x>1</x>");
            CRC32 crc = new CRC32();
            crc.update("<x>1</x>".getBytes(StandardCharsets.US_ASCII));
            replaceInt(file, (int) crc.getValue(), 0x12345678);
        });
        all.put("only-a-directory.xlsx", file -> Files.write(file, new byte[] {'P', 'K', 3, 4}));
        all.put("no-parts.xlsx", file -> {
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                HostileFile.put(zip, "readme.txt", "nothing");
            }
        });
        all.put("cut-in-half.xlsx", file -> {
            HostileFile.with(file, "xl/extra.xml", "<x/>");
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        });
        all.put("encrypted-flag.xlsx", file -> {
            HostileFile.with(file, "xl/extra.xml", "<x/>");
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i + 10 < bytes.length; i++) {
                if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                    bytes[i + 8] |= 1;
                }
            }
            Files.write(file, bytes);
        });
    }

    /** Two directory entries that share the bytes of one part, as the densest bombs do. */
    private static void overlapping(Path file) throws IOException {
        byte[] random = new byte[100_000];
        new Random(5).nextBytes(random);
        try (ZipOutputStream zip = HostileFile.book(file, Map.of())) {
            for (String name : new String[] {"xl/media/a.bin", "xl/media/b.bin"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.endsWith("a.bin") ? random : new byte[] {1});
                zip.closeEntry();
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        int one = directoryEntry(bytes, "xl/media/a.bin");
        int other = directoryEntry(bytes, "xl/media/b.bin");
        System.arraycopy(bytes, one + 16, bytes, other + 16, 12);
        System.arraycopy(bytes, one + 42, bytes, other + 42, 4);
        Files.write(file, bytes);
    }

    private static int directoryEntry(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 46; i + wanted.length < bytes.length; i++) {
            boolean header = bytes[i - 46] == 'P' && bytes[i - 45] == 'K' && bytes[i - 44] == 1 && bytes[i - 43] == 2;
            if (header && java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i - 46;
            }
        }
        throw new IllegalStateException("no directory entry " + name);
    }

    private static void replace(Path file, String name, String by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (java.util.Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                System.arraycopy(by.getBytes(StandardCharsets.US_ASCII), 0, bytes, i, wanted.length);
            }
        }
        Files.write(file, bytes);
    }

    private static void replaceInt(Path file, int value, int by) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < bytes.length; i++) {
            boolean here = i + 4 <= bytes.length
                    && java.nio.ByteBuffer.wrap(bytes, i, 4)
                                    .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                                    .getInt()
                            == value;
            if (here) {
                for (int shift = 0; shift < 32; shift += 8) {
                    out.write(by >> shift);
                }
                i += 3;
            } else {
                out.write(bytes[i]);
            }
        }
        Files.write(file, out.toByteArray());
    }
}
