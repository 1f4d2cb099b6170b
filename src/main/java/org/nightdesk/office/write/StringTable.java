package org.nightdesk.office.write;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A workbook's table of shared strings (ECMA-376 part 1, 18.4), written while its sheets are: a text goes out when a cell
 * first names it and is not kept, so that memory does not grow with the rows. Only a few texts are remembered, each in a
 * place of its own by its hash, so that a text that comes again soon is not written again. Not thread-safe.
 */
public final class StringTable implements Closeable {
    private static final int REMEMBERED = 1 << 11;
    private static final int MOST_CHARS_REMEMBERED = 256;
    private static final byte[] ITEM_START = XmlBytes.ascii("<si>");
    private static final byte[] ITEM_END = XmlBytes.ascii("</si>");
    private static final byte[] RUN_START = XmlBytes.ascii("<r>");
    private static final byte[] RUN_END = XmlBytes.ascii("</r>");
    private static final byte[] TABLE_END = XmlBytes.ascii("</sst>");

    private final OutputStream out;
    private final XmlBytes xml;
    private final String[] texts = new String[REMEMBERED];
    private final int[] places = new int[REMEMBERED];
    private int size;
    private int uses;
    private int runChars;

    /** @param first how many strings stand before those that are added */
    StringTable(OutputStream out, int first) {
        this.out = out;
        this.xml = new XmlBytes(out);
        this.size = first;
    }

    /** How many strings there are, with those before the first added one. */
    int size() {
        return size;
    }

    /** How many cells name a string that was added, or one that stood there before. */
    int uses() {
        return uses;
    }

    /** Counts a cell that names a string which stands in the table already. */
    void used() {
        uses++;
    }

    /** @return where the text stands in the table */
    int text(String text) throws IOException {
        uses++;
        if (text.length() > MOST_CHARS_REMEMBERED) {
            ExcelLimits.requireCell(text);
            return add(text);
        }
        int hash = text.hashCode() * 0x9E3779B9;
        int slot = hash >>> 21;
        if (text.equals(texts[slot])) {
            return places[slot];
        }
        texts[slot] = text;
        return places[slot] = add(text);
    }

    private int add(String text) throws IOException {
        xml.pause();
        xml.raw(ITEM_START);
        xml.text(text);
        xml.raw(ITEM_END);
        return size++;
    }

    void startRuns() throws IOException {
        xml.pause();
        xml.raw(ITEM_START);
        runChars = 0;
    }

    /** @param properties the run's {@code rPr} element */
    void run(String text, byte[] properties) throws IOException {
        runChars += ExcelLimits.chars(text);
        xml.raw(RUN_START);
        xml.raw(properties);
        xml.text(text);
        xml.raw(RUN_END);
    }

    /** @return where the text of the runs stands in the table */
    int endRuns() throws IOException {
        ExcelLimits.requireCell(runChars);
        uses++;
        xml.raw(ITEM_END);
        return size++;
    }

    @Override
    public void close() throws IOException {
        xml.raw(TABLE_END);
        xml.flush();
        out.close();
    }
}
