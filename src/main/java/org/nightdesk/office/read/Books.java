package org.nightdesk.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nightdesk.io.AtomicFile;
import org.nightdesk.office.Refusal;
import org.nightdesk.office.Refusals;

/** Opens a file as the workbook it is by its content; its name only tells .csv from .tsv. */
public final class Books {
    private static final int HEAD = 2_000;
    private static final List<String> WORKBOOKS =
            List.of(".xlsx", ".xlsm", ".xltx", ".xls", ".ods", ".csv", ".tsv", ".xlsb", ".numbers");

    /** What something is that is no workbook. @param said a sentence */
    private record Thing(Refusal.Kind kind, String said) {}

    /** What begins with these bytes is something else altogether. */
    private static final Map<String, Thing> MAGIC = Map.ofEntries(
            Map.entry("%PDF", new Thing(Refusal.Kind.PDF, "The file is a PDF")),
            Map.entry("{\\rt", new Thing(Refusal.Kind.DOCUMENT, "The file is a text document (RTF)")),
            Map.entry("\211PNG", new Thing(Refusal.Kind.PICTURE, "The file is a picture (PNG)")),
            Map.entry("\377\330\377", new Thing(Refusal.Kind.PICTURE, "The file is a picture (JPEG)")),
            Map.entry("GIF8", new Thing(Refusal.Kind.PICTURE, "The file is a picture (GIF)")),
            Map.entry("RIFF", new Thing(Refusal.Kind.PICTURE, "The file is a picture or sound")),
            Map.entry("II*\0", new Thing(Refusal.Kind.PICTURE, "The file is a picture (TIFF)")),
            Map.entry("MM\0*", new Thing(Refusal.Kind.PICTURE, "The file is a picture (TIFF)")),
            Map.entry(
                    "\037\213",
                    new Thing(Refusal.Kind.ARCHIVE, "The file is a compressed archive (gzip), not a workbook")),
            Map.entry("Rar!", new Thing(Refusal.Kind.ARCHIVE, "The file is an archive (RAR), not a workbook")),
            Map.entry("7z\274\257", new Thing(Refusal.Kind.ARCHIVE, "The file is an archive (7z), not a workbook")));

    /** Two headers of a mail, one of them in the first line. */
    private static final Pattern MAIL = Pattern.compile(
            "\\A(?:[A-Z][A-Za-z-]*: [^\n]*\n(?:[ \t][^\n]*\n)*)+?(?:Subject|Content-Type|MIME-Version|To|From|Date|Message-ID):[^\n]",
            Pattern.CASE_INSENSITIVE);

    private Books() {}

    /** @throws org.nightdesk.problem.BadInputException when it is none that can be read safely */
    public static Book open(Path path, Limits limits) throws IOException {
        return open(path, String.valueOf(path.getFileName()), limits);
    }

    /** Opens a file that is kept under another name than it came with. @param file the name it came with */
    public static Book open(Path path, String file, Limits limits) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw Refusals.notAWorkbook(file, "This is not a file", "Send the workbook itself");
        }
        long size = Files.size(path);
        if (size == 0) {
            throw Refusals.damaged(file, "it is empty");
        }
        if (size > limits.fileBytes()) {
            throw Refusals.tooLarge(file, (size >> 20) + " MiB");
        }
        return opened(path, file, limits, true);
    }

    private static Book openPlain(Path path, String file, Limits limits) throws IOException {
        if (Files.size(path) == 0) {
            throw Refusals.damaged(file, "it is empty");
        }
        return opened(path, file, limits, false);
    }

    private static Book opened(Path path, String file, Limits limits, boolean mayUnpack) throws IOException {
        byte[] head = head(path);
        if (starts(head, 'P', 'K', 3, 4)) {
            return zipped(path, file, limits, mayUnpack);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsBook.open(path, file, limits);
        }
        refuseOthers(head, file);
        return CsvBook.open(path, file, limits);
    }

    private static Book zipped(Path path, String file, Limits limits, boolean mayUnpack) throws IOException {
        SafeZip zip = SafeZip.open(path, file, limits);
        try {
            if (zip.has("Index/Document.iwa") || zip.has("Index.zip")) {
                throw Refusals.notAWorkbook(
                        file,
                        "The file is a Numbers document",
                        "In Numbers choose File → Export To → Excel and send that file");
            }
            if (isOpenDocument(zip)) {
                return new OdsBook(zip, file, limits);
            }
            refuseDocuments(zip, file);
            if (zip.has("[Content_Types].xml")) {
                return new XlsxBook(zip, file, limits);
            }
            if (!mayUnpack) {
                throw Refusals.somethingElse(Refusal.Kind.ARCHIVE, file, "The file is an archive in an archive");
            }
            return packed(zip, file, limits);
        } catch (RuntimeException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean isOpenDocument(SafeZip zip) throws IOException {
        try (InputStream in = zip.stream("mimetype")) {
            return in != null
                    && new String(in.readNBytes(200), StandardCharsets.US_ASCII)
                            .startsWith("application/vnd.oasis.opendocument.spreadsheet");
        }
    }

    private static void refuseDocuments(SafeZip zip, String file) {
        if (zip.has("word/document.xml")) {
            throw Refusals.somethingElse(Refusal.Kind.DOCUMENT, file, "The file is a Word document");
        }
        if (zip.has("ppt/presentation.xml")) {
            throw Refusals.somethingElse(Refusal.Kind.DOCUMENT, file, "The file is a presentation");
        }
        if (zip.has("META-INF/container.xml")) {
            throw Refusals.somethingElse(Refusal.Kind.DOCUMENT, file, "The file is an e-book");
        }
        if ((zip.has("META-INF/manifest.xml") || zip.has("mimetype")) && zip.has("content.xml")) {
            throw Refusals.somethingElse(
                    Refusal.Kind.DOCUMENT, file, "The file is an OpenDocument text or drawing, not a spreadsheet");
        }
    }

    /** The one workbook or table in an archive, opened under the same limits; archives in archives are not opened. */
    private static Book packed(SafeZip zip, String file, Limits limits) throws IOException {
        List<String> inside = zip.names().stream().filter(Books::isLikelyKit).toList();
        if (inside.size() != 1) {
            throw Refusals.archive(
                    file,
                    inside.isEmpty()
                            ? "The file is an archive without a workbook in it"
                            : "The file is an archive with several workbooks in it",
                    inside.isEmpty()
                            ? "Send the workbook that was made from the kit"
                            : "Unpack it and send each of them");
        }
        Path unpacked = Files.createTempFile("nightdesk-kit", ".tmp");
        try (InputStream in = zip.stream(inside.get(0))) {
            AtomicFile.write(
                    unpacked, out -> Objects.requireNonNull(in, inside.get(0)).transferTo(out));
            Book book = openPlain(unpacked, inside.get(0), limits);
            zip.close();
            return new UnpackedBook(book, unpacked);
        } catch (RuntimeException | IOException e) {
            Files.deleteIfExists(unpacked);
            throw e;
        }
    }

    private static boolean isLikelyKit(String entry) {
        String name = entry.substring(entry.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean residue = entry.startsWith("__MACOSX/") || name.startsWith("._") || name.startsWith("~$");
        return !residue && WORKBOOKS.stream().anyMatch(name::endsWith);
    }

    private static void refuseOthers(byte[] head, String file) {
        for (Map.Entry<String, Thing> magic : MAGIC.entrySet()) {
            byte[] bytes = magic.getKey().getBytes(StandardCharsets.ISO_8859_1);
            if (Arrays.equals(head, 0, Math.min(bytes.length, head.length), bytes, 0, bytes.length)) {
                throw Refusals.somethingElse(
                        magic.getValue().kind(), file, magic.getValue().said());
            }
        }
        if (head.length > 12 && new String(head, 4, 4, StandardCharsets.ISO_8859_1).equals("ftyp")) {
            throw Refusals.somethingElse(Refusal.Kind.PICTURE, file, "The file is a picture or video");
        }
        if (head.length > 1 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8)) {
            throw Refusals.format(file, "The file is a workbook of a very old Excel");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        if (MAIL.matcher(text).find()) {
            throw Refusals.mail(file);
        }
        if (text.startsWith("<") || text.startsWith("\u00ef\u00bb\u00bf<")) {
            throw Refusals.format(file, "The file is a web page or XML, not a workbook");
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        }
    }
}
