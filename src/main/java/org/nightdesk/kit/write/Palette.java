package org.nightdesk.kit.write;

import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of a kit: told apart by colour-blind eyes (after Okabe and Ito) and by their lightness on a grey print. */
public enum Palette {
    INK(0x1F2933),
    FAINT(0x6B7785),
    LINE(0xC9D1D9),
    PARAGRAPH(0x8FA3B8),
    HEADER(0x243B53),
    BAND(0xDCE6F0),
    INPUT(0xFFF6D6),
    TERM(0x005A9C),
    DONE(0xDDF1E7),
    QUESTION(0xFCE1C4),
    CHANGED(0xD6E8FA),
    SKIPPED(0xE4E7EB),
    WARNING(0xB3400A),
    WHITE(0xFFFFFF);

    private final int rgb;

    Palette(int rgb) {
        this.rgb = rgb;
    }

    public XSSFColor color() {
        return new XSSFColor(new byte[] {(byte) 0xff, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    String argb() {
        return String.format(java.util.Locale.ROOT, "FF%06X", rgb);
    }
}
