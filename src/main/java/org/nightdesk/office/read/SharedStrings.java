package org.nightdesk.office.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nightdesk.office.Refusals;
import org.nightdesk.office.XString;

/**
 * The table of shared strings of a workbook: plain texts, and which of them are struck through somewhere. The first are
 * kept in memory; those of a large workbook wait on disk.
 */
final class SharedStrings implements Closeable {
    private static final int CHARS_IN_MEMORY = 2 << 20;
    private static final int CHARS_OF_AN_ENTRY = 24;

    private final List<String> texts = new ArrayList<>();
    private final TextsOnDisk onDisk = new TextsOnDisk();
    private final BitSet struck = new BitSet();
    private final Map<Integer, String> marked = new HashMap<>();
    private int markedChars;
    private long chars;

    private SharedStrings() {}

    static SharedStrings read(XmlParts parts, String part, String file, Limits limits) throws IOException {
        SharedStrings strings = new SharedStrings();
        try {
            strings.fill(parts, part, file, limits);
            return strings;
        } catch (IOException | RuntimeException e) {
            strings.close();
            throw e;
        }
    }

    private void fill(XmlParts parts, String part, String file, Limits limits) throws IOException {
        try (InputStream in = parts.zip().stream(part)) {
            if (in == null || PlainStrings.read(in, text -> add(XString.decoded(text), file, limits))) {
                return;
            }
        }
        texts.clear();
        chars = 0;
        onDisk.close();
        parts.read(part, xml -> {
            RichText rich = new RichText();
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    rich.read(xml);
                    if (rich.isStruck()) {
                        mark(size(), rich.marked());
                    }
                    add(rich.text(), file, limits);
                }
            }
        });
    }

    /** Where very much is struck through, that is all that is kept. */
    private void mark(int index, String text) {
        struck.set(index);
        markedChars += text.length();
        if (markedChars <= CHARS_IN_MEMORY) {
            marked.put(index, text);
        } else {
            markedChars = CHARS_IN_MEMORY;
        }
    }

    private void add(String text, String file, Limits limits) throws IOException {
        chars += text.length() + CHARS_OF_AN_ENTRY;
        if (chars > limits.tableChars()) {
            throw Refusals.tooLarge(file, "over " + limits.tableChars() + " characters of text");
        }
        if (chars <= CHARS_IN_MEMORY) {
            texts.add(text);
        } else {
            onDisk.add(text);
        }
    }

    private int size() {
        return texts.size() + onDisk.size();
    }

    boolean has(int index) {
        return index >= 0 && index < size();
    }

    String text(int index) throws IOException {
        return index < texts.size() ? texts.get(index) : onDisk.text(index - texts.size());
    }

    @Override
    public void close() throws IOException {
        onDisk.close();
    }

    boolean isStruck(int index) {
        return struck.get(index);
    }

    /** A text that is struck through somewhere, with what is. */
    String marked(int index) throws IOException {
        String known = marked.get(index);
        return known == null ? StruckText.whole(text(index)) : known;
    }

    /** The text of one {@code si} or {@code is} element: its runs joined, phonetic hints left out. */
    static final class RichText {
        private final StringBuilder builder = new StringBuilder();
        private final StruckText marks = new StruckText();

        /** Reads from the element's start to its end. */
        void read(XMLStreamReader xml) throws XMLStreamException {
            builder.setLength(0);
            marks.clear();
            boolean strikes = false;
            int depth = 1;
            int phonetic = 0;
            boolean inText = false;
            while (depth > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > XmlParts.MAX_DEPTH) {
                        throw new XMLStreamException("nested too deeply");
                    }
                    String name = xml.getLocalName();
                    phonetic = phonetic > 0 || name.equals("rPh") ? phonetic + 1 : 0;
                    inText = name.equals("t") && phonetic == 0;
                    if (name.equals("r")) {
                        strikes = false;
                    } else if (name.equals("strike")) {
                        strikes = XmlParts.isOn(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    phonetic = phonetic > 0 ? phonetic - 1 : 0;
                    inText = false;
                } else if (inText && isText(event)) {
                    int start = builder.length();
                    builder.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    if (strikes && !xml.isWhiteSpace()) {
                        marks.add(start, builder.length());
                    }
                }
            }
        }

        static boolean isText(int event) {
            return event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE;
        }

        String text() {
            return XString.decoded(builder.toString());
        }

        boolean isStruck() {
            return marks.any();
        }

        /** The text with what of it is struck through. */
        String marked() {
            return XString.decoded(marks.in(builder));
        }
    }
}
