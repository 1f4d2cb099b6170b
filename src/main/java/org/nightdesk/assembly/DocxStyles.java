package org.nightdesk.assembly;

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
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** The styles and numberings of a document, from {@code styles.xml} and {@code numbering.xml} beside this class. */
final class DocxStyles {
    private static final String LANGUAGE = "LANGUAGE";
    private static final String STYLES = resource("styles.xml");
    private static final String NUMBERING = resource("numbering.xml");

    private final XWPFDocument document;
    private @Nullable BigInteger bullets;
    private @Nullable BigInteger numbers;

    DocxStyles(XWPFDocument document, Locale locale) {
        this.document = document;
        try {
            CTStyles styles = StylesDocument.Factory.parse(STYLES.replace(LANGUAGE, locale.toLanguageTag()))
                    .getStyles();
            document.createStyles().setStyles(styles);
        } catch (XmlException e) {
            throw new IllegalStateException("styles.xml", e);
        }
    }

    /** A new numbering that starts at one. */
    BigInteger numbering(boolean ordered, int level) {
        XWPFNumbering numbering = document.createNumbering();
        if (bullets == null || numbers == null) {
            bullets = define(numbering, 0);
            numbers = define(numbering, 1);
        }
        BigInteger number = numbering.addNum(ordered ? numbers : bullets);
        CTNumLvl restart = numbering.getNum(number).getCTNum().addNewLvlOverride();
        restart.setIlvl(BigInteger.valueOf(level));
        restart.addNewStartOverride().setVal(BigInteger.ONE);
        return number;
    }

    private static BigInteger define(XWPFNumbering numbering, int index) {
        try {
            CTAbstractNum definition =
                    NumberingDocument.Factory.parse(NUMBERING).getNumbering().getAbstractNumArray(index);
            return numbering.addAbstractNum(new XWPFAbstractNum(definition, numbering));
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
