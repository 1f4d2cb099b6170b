package org.nightdesk.office.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightdesk.problem.BadInputException;

class XmlScanTest {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 20;

    private final XmlScan scan = new XmlScan("kit.xlsx");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void feed(String text) {
        feed(text, text.length());
    }

    /** Hands the text over in pieces, each in a buffer with something else behind it. */
    private void feed(String text, int pieceLength) {
        for (int at = 0; at < text.length(); at += pieceLength) {
            byte[] piece = ascii(text.substring(at, Math.min(text.length(), at + pieceLength)));
            byte[] buffer = Arrays.copyOf(piece, piece.length + 20);
            System.arraycopy(ascii("<!DOCTYPE x []><x/>"), 0, buffer, piece.length, 19);
            scan.bytes(buffer, piece.length);
        }
    }

    private void feedText(int length) {
        for (int left = length; left > 0; left -= BUFFER) {
            scan.bytes(ascii("x".repeat(Math.min(left, BUFFER))), Math.min(left, BUFFER));
        }
    }

    private void assertRefused(Runnable work, String reason) {
        assertThatThrownBy(work::run)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("kit.xlsx")
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<worksheet/>",
                "<a/>",
                "<?xml version=\"1.0\"?><worksheet>text</worksheet>",
                "\n<?xml version=\"1.0\"?>\n<!-- a comment --><worksheet/>",
                "<!-- <!DOCTYPE x> --><worksheet/>",
                "<?pi <!DOCTYPE x> ?><worksheet/>",
                "<worksheet><![CDATA[text]]></worksheet>",
                "<worksheet><!-- late --></worksheet>",
                "",
            })
    void takesMarkupWithoutADocumentType(String xml) {
        for (int piece = 2; piece <= Math.max(2, xml.length()); piece++) {
            XmlScanTest each = new XmlScanTest();
            int length = piece;
            assertThatCode(() -> each.feed(xml, length))
                    .as("%s by %d", xml, length)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x><x/>",
                "<!DOCTYPE x []>",
                "<?xml version=\"1.0\"?><!DOCTYPE x><x/>",
                "<?a?><!---->\n<!-- > --><!DOCTYPE x><x/>",
                "<!ENTITY x>",
                "<?a -->?><!DOCTYPE x>",
                "<!-- ?> --><!DOCTYPE x>",
                "\ufeff<!DOCTYPE x>",
            })
    void refusesADocumentTypeHoweverItIsCut(String xml) {
        for (int piece = 2; piece <= xml.length(); piece++) {
            XmlScanTest each = new XmlScanTest();
            int length = piece;
            assertRefused(() -> each.feed(xml, length), "a document type or entity");
        }
    }

    @ParameterizedTest
    @CsvSource({"fe, ff", "ff, fe", "00, 3c", "3c, 00"})
    void refusesUtf16(String first, String second) {
        byte[] bytes = {(byte) Integer.parseInt(first, 16), (byte) Integer.parseInt(second, 16)};

        scan.bytes(bytes, 2);

        assertThat(scan.isWide()).isTrue();
    }

    @Test
    void takesTheMarkOfUtf8AndBytesLikeAMarkFurtherOn() {
        scan.bytes(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, '<', 'a', '>'}, 6);
        scan.bytes(new byte[] {(byte) 0xfe, (byte) 0xff}, 2);
        scan.bytes(new byte[] {0, 'x'}, 2);
    }

    @Test
    void waitsForTheFirstElementFor64Kibibytes() {
        feed("<!--" + "x".repeat(BUFFER - 8) + "-->");
        feed("<a/>");

        XmlScanTest late = new XmlScanTest();
        assertRefused(() -> late.feed("<!--" + "x".repeat(BUFFER - 7) + "-->"), "64 KiB before the first element");
        XmlScanTest never = new XmlScanTest();
        never.feed(" ".repeat(BUFFER - 1));
        assertRefused(() -> never.feed(" "), "64 KiB before the first element");
    }

    @Test
    void takesTextOfAMebibyteAndNoMore() {
        feed("<a>");
        feedText(LONGEST);
        feed("</a>");

        feedText(LONGEST);
        assertRefused(() -> feed("x<"), "over 1 MiB");
    }

    @Test
    void takesATagOfAMebibyteAndNoMore() {
        feed("<a>text<b");
        feedText(LONGEST - 1);
        feed(">");
        feed("<b");
        feedText(LONGEST - 1);
        assertRefused(() -> feed("x"), "over 1 MiB");
    }

    @Test
    void countsFromTheLastMarkOnly() {
        feed("<a>" + "x".repeat(BUFFER - 3));
        for (int i = 0; i < 40; i++) {
            feed("x".repeat(BUFFER / 2) + "<" + "x".repeat(BUFFER / 2 - 1));
        }
        feed("<b>12345");
        feedText(LONGEST - 5);
        assertRefused(() -> feedText(1), "over 1 MiB");
    }
}
