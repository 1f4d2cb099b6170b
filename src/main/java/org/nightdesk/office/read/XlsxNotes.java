package org.nightdesk.office.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the notes of a sheet: comments (ECMA-376 part 1, 18.7) and the threaded ones of Microsoft 365. */
final class XlsxNotes {
    static final int MOST = 100_000;
    private static final String COPY_OF_THREAD = "[Threaded comment]";
    private static final String COPIED_TEXT = "Comment:";
    private static final String AUTHOR_OF_COPY = "tc={";
    private static final String MARGIN = "    ";

    private XlsxNotes() {}

    static void read(XMLStreamReader xml, List<Book.Note> notes) throws XMLStreamException {
        List<String> authors = new ArrayList<>();
        String author = "";
        String cell = "";
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        while (xml.hasNext() && notes.size() < MOST) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("comment") || name.equals("threadedComment")) {
                    String ref = XmlParts.attribute(xml, "ref");
                    cell = ref == null ? "" : ref;
                    int by = XlsxSheet.integer(XmlParts.attribute(xml, "authorId"), -1);
                    author = by >= 0 && by < authors.size() ? authors.get(by) : "";
                    text.setLength(0);
                } else if (name.equals("author")) {
                    text.setLength(0);
                }
                inText = name.equals("author") || name.equals("t") || name.equals("text");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                inText = false;
                if (name.equals("comment") || name.equals("threadedComment")) {
                    add(cell, written(text.toString(), author), notes);
                } else if (name.equals("author") && authors.size() < MOST) {
                    authors.add(text.toString().strip());
                }
            } else if (inText && SharedStrings.RichText.isText(event)) {
                text.append(xml.getText());
            }
        }
    }

    /**
     * What the person wrote: programs put a hint about threads before the copy they keep for old versions, and Excel begins a
     * note with the name of its author.
     */
    static String written(String note, String author) {
        if (author.startsWith(AUTHOR_OF_COPY) || note.startsWith(COPY_OF_THREAD)) {
            int copied = note.indexOf(COPIED_TEXT);
            return copied < 0
                    ? indented(note)
                    : note.substring(copied + COPIED_TEXT.length()).strip();
        }
        String own = note.strip();
        String by = author + ":";
        return author.isEmpty() || !own.startsWith(by)
                ? own
                : own.substring(by.length()).strip();
    }

    /** The hint comes in the language of the program; what people wrote is set off from the margin. */
    private static String indented(String copy) {
        String said = copy.lines()
                .filter(line -> line.startsWith(MARGIN))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        return said.isEmpty() ? copy.strip() : said;
    }

    private static void add(String cell, String text, List<Book.Note> notes) {
        int digits = 0;
        int column = 0;
        while (digits < cell.length() && Character.isLetter(cell.charAt(digits)) && digits < 3) {
            column = column * 26 + Character.toUpperCase(cell.charAt(digits)) - 'A' + 1;
            digits++;
        }
        int row = XlsxSheet.integer(cell.substring(digits), 0);
        if (row > 0 && column > 0 && !text.isEmpty()) {
            notes.add(new Book.Note(row, column - 1, text));
        }
    }

    /** The notes of a sheet: a cell with threads has a copy of them as a note, for programs that do not know threads. */
    static List<Book.Note> once(List<Book.Note> threads, List<Book.Note> notes) {
        Set<List<Integer>> threaded = new HashSet<>();
        threads.forEach(note -> threaded.add(List.of(note.row(), note.column())));
        Set<Book.Note> once = new LinkedHashSet<>(threads);
        notes.stream()
                .filter(note -> !threaded.contains(List.of(note.row(), note.column())))
                .forEach(once::add);
        return new ArrayList<>(once);
    }
}
