package org.nightdesk.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextDecodingTest {
    private static TextDecoding.Text decode(byte[] bytes, String hint, @Nullable Charset declared) {
        return TextDecoding.decode(
                bytes, locale(hint), declared, unknown -> new IllegalArgumentException(unknown.toString()));
    }

    private static Locale locale(String hint) {
        return hint.equals("-") ? Locale.ROOT : Locale.forLanguageTag(hint);
    }

    static Stream<Arguments> texts() throws IOException {
        try (InputStream in = Objects.requireNonNull(TextDecodingTest.class.getResourceAsStream("encodings.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(TextDecodingTest::cases);
        }
    }

    private static Stream<Arguments> cases(String line) {
        String[] cells = line.split(" \\| ", 3);
        String text = cells[2].replace("\\n", "\n");
        return Stream.of(cells[0].split(" "))
                .flatMap(hint -> Stream.of(cells[1].split(" ")).map(encoding -> Arguments.of(hint, encoding, text)));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsBackWhatWasWritten(String hint, String encoding, String text) throws IOException {
        Charset charset = Charset.forName(encoding);
        byte[] bytes = text.getBytes(charset);
        assertThat(new String(bytes, charset)).as("the table is right").isEqualTo(text);

        TextDecoding.Text decoded = decode(bytes, hint, null);

        assertThat(decoded.text()).isEqualTo(text);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.certain()).isEqualTo(encoding.equals("UTF-8"));
        assertThat(read(bytes, hint)).as("read as a stream").isEqualTo(text);
    }

    private static String read(byte[] bytes, String hint) throws IOException {
        TextDecoding.Source source = () -> new ByteArrayInputStream(bytes);
        TextDecoding.Encoding encoding = TextDecoding.find(source, locale(hint), unknown -> {
                    throw new AssertionError(unknown);
                })
                .orElseThrow();
        try (BufferedReader reader = new BufferedReader(encoding.reader(source))) {
            StringBuilder all = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                all.append((char) c);
            }
            return all.toString();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff"})
    void followsAByteOrderMarkAndLeavesItOut(String encoding, String mark) throws IOException {
        byte[] text = "한소희".getBytes(Charset.forName(encoding));
        byte[] bytes = HexFormat.of().parseHex(mark + HexFormat.of().formatHex(text));

        assertThat(decode(bytes, "ja", null)).isEqualTo(new TextDecoding.Text("한소희", Charset.forName(encoding), true));
        assertThat(read(bytes, "ja")).isEqualTo("한소희");
    }

    @Test
    void believesADeclarationThatIsTrue() {
        Charset japanese = Charset.forName("EUC-JP");
        assertThat(decode("東京".getBytes(japanese), "ko", japanese))
                .isEqualTo(new TextDecoding.Text("東京", japanese, true));
        Charset stateful = Charset.forName("ISO-2022-JP");
        assertThat(decode("東京".getBytes(stateful), "ko", stateful))
                .as("all of its bytes are ASCII")
                .isEqualTo(new TextDecoding.Text("東京", stateful, true));
        assertThat(decode("도쿄".getBytes(StandardCharsets.UTF_8), "ko", japanese).text())
                .as("one that is not")
                .isEqualTo("도쿄");
    }

    @ParameterizedTest
    @CsvSource({
        "61 ff, ko, 1, 1, the text is neither UTF-8 (wrong from byte 1) nor CP949 (wrong from byte 1)",
        "61 0a ff, -, 2, 2, the text is neither UTF-8 (wrong from byte 2) nor CP949 (wrong from byte 2)",
        "ff ff, ja, 0, 1, 'the text is neither UTF-8 (wrong from byte 0), Shift_JIS (wrong from byte 0) nor EUC-JP"
                + " (wrong from byte 0)'",
        "81 8d, es, 0, 1, the text is neither UTF-8 (wrong from byte 0) nor Windows-1252 (wrong from byte 0)",
        "ef bb bf 61 b0 a1, ko, 4, 1, the text is not UTF-8 (wrong from byte 4)",
        "ff fe 00 d8, ko, 2, 1, the text is not UTF-16LE (wrong from byte 2)",
        "c4 90, vi, 0, 1, ''",
        "e9 00 80, fr, 0, 1, the text is neither UTF-8 (wrong from byte 0) nor UTF-16 (wrong from byte 2)"
    })
    void saysWhatWasTriedWhereNothingFits(String hex, String hint, long offset, int line, String reason) {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        List<TextDecoding.Unknown> unknown = new ArrayList<>();
        if (reason.isEmpty()) {
            assertThat(decode(bytes, hint, null).text()).as("valid UTF-8").isEqualTo("Đ");
            return;
        }
        assertThatThrownBy(() -> TextDecoding.decode(bytes, locale(hint), null, why -> {
                    unknown.add(why);
                    return new IllegalArgumentException(why.reason());
                }))
                .hasMessageStartingWith(reason);
        assertThat(unknown)
                .containsExactly(
                        new TextDecoding.Unknown(offset, line, unknown.get(0).reason()));
    }

    @Test
    void neverGuessesForALanguageItKnowsNoEncodingOf() {
        byte[] bytes = "Cô ấy đã trở lại".getBytes(Charset.forName("windows-1258"));
        assertThatThrownBy(() -> decode(bytes, "vi", null)).hasMessageContaining("not UTF-8");
    }

    @Test
    void readsAStreamOfAnyLengthAsItReadsBytes() throws IOException {
        String line = "id,person,한소희가 나온다,Han So Hee\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("x-windows-949"))) {
            byte[] bytes = line.repeat(20_000).getBytes(charset);
            assertThat(read(bytes, "ko")).isEqualTo(line.repeat(20_000));
            bytes[bytes.length - 3] = (byte) 0xFF;
            List<TextDecoding.Unknown> why = new ArrayList<>();
            assertThat(TextDecoding.find(() -> new ByteArrayInputStream(bytes), Locale.KOREAN, why::add))
                    .isEmpty();
            assertThat(why.get(0).line()).isEqualTo(charset.equals(StandardCharsets.UTF_8) ? 20_000 : 1);
        }
    }

    /** Whatever is decoded can be encoded again to the very bytes: nothing was replaced. */
    @Test
    void losesNoByteOfAnyInput() {
        Random random = new Random(949);
        List<String> hints = List.of("ko", "ja", "zh", "zh-TW", "es", "-");
        int decoded = 0;
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(12)];
            random.nextBytes(bytes);
            String hint = hints.get(i % hints.size());
            try {
                TextDecoding.Text text = decode(bytes, hint, null);
                assertThat(text.text()).doesNotContain("\uFFFD");
                decoded++;
            } catch (IllegalArgumentException unknown) {
                assertThat(unknown).hasMessageContaining("wrong from byte");
            }
        }
        assertThat(decoded).isBetween(100, 2_900);
    }

    @Test
    void coversEveryEncodingInTheTable() throws IOException {
        assertThat(texts().map(row -> Charset.forName((String) row.get()[1])).collect(Collectors.toSet()))
                .containsAll(Stream.of(LegacyEncoding.values())
                        .map(LegacyEncoding::charset)
                        .toList());
    }
}
