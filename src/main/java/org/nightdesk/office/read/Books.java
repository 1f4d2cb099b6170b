package org.nightdesk.office.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightdesk.office.Refusals;

/** Opens a file as the workbook it is by its content; its name only tells .csv from .tsv. */
public final class Books {
    private static final int HEAD = 4096;

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
        byte[] head = head(path);
        if (starts(head, 'P', 'K', 3, 4)) {
            return zipped(path, file, limits);
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return XlsBook.open(path, file, limits);
        }
        refuseOthers(head, file);
        return CsvBook.open(path, file, limits);
    }

    private static Book zipped(Path path, String file, Limits limits) throws IOException {
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
            if (zip.has("[Content_Types].xml")) {
                return new XlsxBook(zip, file, limits);
            }
            throw Refusals.notAKit(file, "The file is an archive, not a workbook");
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

    private static void refuseOthers(byte[] head, String file) {
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw Refusals.notAKit(file, "The file is a PDF");
        }
        if (starts(head, '{', '\\', 'r', 't') || starts(head, 0x1F, 0x8B) || starts(head, 'R', 'a', 'r')) {
            throw Refusals.notAKit(file, "The file is not a workbook");
        }
        if (head.length > 1 && head[0] == 9 && (head[1] == 0 || head[1] == 2 || head[1] == 4 || head[1] == 8)) {
            throw Refusals.format(file, "The file is a workbook of a very old Excel");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
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
