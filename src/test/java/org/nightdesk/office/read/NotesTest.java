package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes on cells: old ones, threads of Microsoft 365 and their copies, annotations of OpenDocument. */
class NotesTest {
    private static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String ROW = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
    private static final String COPY_IN_GERMAN = "[Threadkommentar]\n\nIhre Version von Excel gestattet Ihnen …\n\n"
            + "Kommentar:\n    The lighthouse.\nAntworten:\n    Really?";

    @TempDir
    Path folder;

    private static List<Book.Note> notes(Path file) throws IOException {
        try (Book book = Books.open(file, Limits.DEFAULT)) {
            book.read(0, row -> true);
            return book.notes(0);
        }
    }

    private static String comments(String author, String... refAndText) {
        StringBuilder xml = new StringBuilder(
                "<comments><authors><author>Someone</author><author>" + author + "</author></authors>");
        xml.append("<commentList>");
        for (int i = 0; i < refAndText.length; i += 2) {
            xml.append("<comment ref=\"").append(refAndText[i]).append("\" authorId=\"1\"><text>");
            xml.append(refAndText[i + 1]).append("</text></comment>");
        }
        return xml.append("</commentList></comments>").toString();
    }

    private Path workbook(String comments, String threads) throws IOException {
        Map<String, String> parts = new java.util.LinkedHashMap<>(Map.of("xl/comments1.xml", comments));
        Map<String, String> relations = new java.util.LinkedHashMap<>(Map.of("comments", "../comments1.xml"));
        if (!threads.isEmpty()) {
            parts.put("xl/threadedComments/threadedComment1.xml", threads);
            relations.put("threadedComment", "../threadedComments/threadedComment1.xml");
        }
        parts.put(SHEET_RELATIONS, TinyFiles.relations(relations));
        return TinyFiles.xlsx(folder.resolve("t.xlsx"), ROW, parts);
    }

    @Test
    void leavesOutTheNameWithWhichExcelBeginsANote() throws IOException {
        String runs = "<r><rPr><b/></rPr><t>Kim Hoyeun:</t></r><r><t>\nThe lighthouse\nkeeper.</t></r>";

        assertThat(notes(workbook(comments("Kim Hoyeun", "D4", runs, "D5", "<t>Kim: yes</t>"), "")))
                .containsExactly(new Book.Note(4, 3, "The lighthouse\nkeeper."), new Book.Note(5, 3, "Kim: yes"));
    }

    @Test
    void takesAThreadRatherThanItsCopyInAnyLanguage() throws IOException {
        String threads = "<ThreadedComments><threadedComment ref=\"D4\"><text>The lighthouse.</text></threadedComment>"
                + "<threadedComment ref=\"D4\" parentId=\"{1}\"><text>Really?</text></threadedComment>"
                + "</ThreadedComments>";
        String copies = comments("tc={0A1B}", "D4", "<t>" + COPY_IN_GERMAN + "</t>", "D9", "<t>    An older one.</t>");

        assertThat(notes(workbook(copies, threads)))
                .containsExactly(
                        new Book.Note(4, 3, "The lighthouse."),
                        new Book.Note(4, 3, "Really?"),
                        new Book.Note(9, 3, "An older one."));
    }

    @Test
    void readsTheCopyWhereAProgramDroppedTheThread() throws IOException {
        String english = "[Threaded comment]\n\nYour version of Excel …\n\nComment:\n    The lighthouse.";

        assertThat(notes(workbook(comments("tc={0A1B}", "D4", "<t>" + COPY_IN_GERMAN + "</t>"), "")))
                .containsExactly(new Book.Note(4, 3, "The lighthouse.\nReally?"));
        assertThat(notes(workbook(comments("tc={0A1B}", "D4", "<t>" + english + "</t>"), "")))
                .containsExactly(new Book.Note(4, 3, "The lighthouse."));
    }

    @Test
    void readsAnnotationsOfOpenDocumentWithoutTheirAuthorAndDate() throws IOException {
        String rows = "<table:table-row><table:table-cell o:value-type=\"string\">"
                + "<o:annotation><author>Kim</author><date>2026-11-23</date>"
                + "<text:p>The <text:span>lighthouse</text:span></text:p><text:p>keeper.</text:p></o:annotation>"
                + "<text:p>등대지기</text:p></table:table-cell>"
                + "<table:table-cell><o:annotation><text:p>On an empty cell</text:p></o:annotation></table:table-cell>"
                + "</table:table-row>";
        Path file = TinyFiles.ods(folder.resolve("t.ods"), "", rows);

        assertThat(notes(file))
                .containsExactly(
                        new Book.Note(1, 0, "The lighthouse\nkeeper."), new Book.Note(1, 1, "On an empty cell"));
        assertThat(TinyFiles.cells(file)).containsExactly("A1 text 등대지기");
    }
}
