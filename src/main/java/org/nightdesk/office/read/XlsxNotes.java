package org.nightdesk.office.read;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the notes of a sheet: comments (ECMA-376 part 1, 18.7) and the threaded ones of Microsoft 365. */
final class XlsxNotes {
    private static final int MOST = 100_000;
    private static final String COPY_OF_THREAD = "[Threaded comment]";
    private static final String COPIED_TEXT = "Comment:";

    private XlsxNotes() {}

    static void read(XMLStreamReader xml, List<Book.Note> notes) throws XMLStreamException {
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
                    text.setLength(0);
                }
                inText = name.equals("t") || name.equals("text");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                inText = false;
                if (name.equals("comment") || name.equals("threadedComment")) {
                    add(cell, written(text.toString()), notes);
                }
            } else if (inText && SharedStrings.RichText.isText(event)) {
                text.append(xml.getText());
            }
        }
    }

    /** What the person wrote: programs put a hint about threads before the copy they keep for old versions. */
    private static String written(String note) {
        int copied = note.startsWith(COPY_OF_THREAD) ? note.indexOf(COPIED_TEXT) : -1;
        return (copied < 0 ? note : note.substring(copied + COPIED_TEXT.length())).strip();
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

    /** The notes, those that say the same of the same cell once. */
    static List<Book.Note> once(List<Book.Note> notes) {
        return new ArrayList<>(new java.util.LinkedHashSet<>(notes));
    }
}
