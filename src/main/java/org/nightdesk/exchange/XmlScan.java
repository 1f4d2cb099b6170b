package org.nightdesk.exchange;

/**
 * Looks over the bytes of an XML part before a parser may: no document type, no entities, no tag or text so long that a
 * parser's buffers would swallow the memory, no encoding but UTF-8.
 */
final class XmlScan {
    private static final int MAX_RUN = 1 << 20;

    private final String file;
    private int run;
    private int position;
    private byte before;
    private byte beforeThat;

    XmlScan(String file) {
        this.file = file;
    }

    void bytes(byte[] bytes, int length) {
        if (position == 0 && length > 1) {
            int mark = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
            if (mark == 0xfeff || mark == 0xfffe || bytes[0] == 0 || bytes[1] == 0) {
                throw Refused.format(file, "A part of the file is written in UTF-16");
            }
        }
        position += length > 0 ? 1 : 0;
        byte one = before;
        byte two = beforeThat;
        int length1 = run;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '<' || b == '>') {
                length1 = 0;
            } else {
                if (++length1 > MAX_RUN) {
                    throw Refused.hostile(file, "a piece of markup or text of over 1 MiB");
                }
                if (one == '!' && two == '<' && (b == 'D' || b == 'E')) {
                    throw Refused.hostile(file, "a document type or entity");
                }
            }
            two = one;
            one = b;
        }
        run = length1;
        before = one;
        beforeThat = two;
    }
}
