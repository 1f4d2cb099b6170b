package org.nightdesk.assembly.format.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.nightdesk.page.Direction;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles and numberings of a document, from {@code styles.xml} and {@code numbering.xml} beside this class. */
final class DocxStyles {
    private static final String LANGUAGE = "LANGUAGE";
    // Borders have sides, not beginnings.
    private static final String START_SIDE = "STARTSIDE";
    private static final String STYLES = resource("styles.xml");
    private static final CTNumbering NUMBERINGS = numberings(resource("numbering.xml"));
    private static final int BULLETS = 0;
    private static final int NUMBERS = 1;
    private static final long A4_WIDTH_TWIPS = 11_906;
    private static final long A4_HEIGHT_TWIPS = 16_838;
    private static final long MARGIN_TWIPS = 1_440;

    private final XWPFDocument document;
    private @Nullable BigInteger bullets;
    private @Nullable BigInteger numbers;

    DocxStyles(XWPFDocument document, Locale locale) {
        this.document = document;
        String side = Direction.isRightToLeft(locale) ? "right" : "left";
        try {
            CTStyles styles = StylesDocument.Factory.parse(
                            STYLES.replace(LANGUAGE, locale.toLanguageTag()).replace(START_SIDE, side))
                    .getStyles();
            document.createStyles().setStyles(styles);
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml", e);
        }
    }

    /** Sets the page, which is the end of what is written: A4 with margins of an inch. */
    void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH_TWIPS));
        size.setH(BigInteger.valueOf(A4_HEIGHT_TWIPS));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN_TWIPS);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN_TWIPS / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN_TWIPS / 2));
        margins.setGutter(BigInteger.ZERO);
    }

    /** A new numbering that starts at one. */
    BigInteger numbering(boolean ordered, int level) {
        XWPFNumbering numbering = document.createNumbering();
        if (bullets == null || numbers == null) {
            bullets = define(numbering, BULLETS);
            numbers = define(numbering, NUMBERS);
        }
        BigInteger number = numbering.addNum(ordered ? numbers : bullets);
        CTNumLvl restart = numbering.getNum(number).getCTNum().addNewLvlOverride();
        restart.setIlvl(BigInteger.valueOf(level));
        restart.addNewStartOverride().setVal(BigInteger.ONE);
        return number;
    }

    private static BigInteger define(XWPFNumbering numbering, int index) {
        CTAbstractNum definition =
                (CTAbstractNum) NUMBERINGS.getAbstractNumArray(index).copy();
        return numbering.addAbstractNum(new XWPFAbstractNum(definition, numbering));
    }

    private static CTNumbering numberings(String xml) {
        try {
            return NumberingDocument.Factory.parse(xml).getNumbering();
        } catch (XmlException e) {
            throw new IllegalStateException("numbering.xml", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = DocxStyles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
