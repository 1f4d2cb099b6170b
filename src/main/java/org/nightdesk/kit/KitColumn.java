package org.nightdesk.kit;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.io.StoredCode;

/** A column of the Translate or Review sheet. */
public enum KitColumn implements StoredCode<String> {
    NUMBER("number", 5),
    PART("part", 10),
    SOURCE("source", 44),
    TRANSLATION("translation", 44),
    STATUS("status", 11),
    COMMENT("comment", 20),
    NOTE("note", 20),
    TERMS("terms", 22),
    SUGGESTION("suggestion", 28),
    MATCH("match", 13),
    CHECK("check", 18),
    KEY("key", 4),
    FINGERPRINT("fingerprint", 4),
    CURRENT("current", 40),
    EDITED("edited", 40),
    DECISION("decision", 11),
    FINDINGS("findings", 24);

    private static final List<KitColumn> TRANSLATE = List.of(
            NUMBER,
            PART,
            SOURCE,
            TRANSLATION,
            STATUS,
            COMMENT,
            NOTE,
            TERMS,
            SUGGESTION,
            MATCH,
            CHECK,
            KEY,
            FINGERPRINT);
    private static final List<KitColumn> REVIEW = List.of(
            NUMBER, PART, SOURCE, CURRENT, DECISION, EDITED, COMMENT, NOTE, TERMS, FINDINGS, CHECK, KEY, FINGERPRINT);
    private static final Map<String, KitColumn> BY_HEADER = byHeader();

    /** Of all headers the longest, and room for what spreadsheets and people put around it. */
    private static final int MAX_HEADER =
            BY_HEADER.keySet().stream().mapToInt(String::length).max().orElse(0) + 10;

    private final String code;
    private final int width;

    KitColumn(String code, int width) {
        this.code = code;
        this.width = width;
    }

    public static List<KitColumn> of(Kit.Kind kind) {
        return kind == Kit.Kind.TRANSLATION ? TRANSLATE : REVIEW;
    }

    /** The width of the column in characters. */
    public int width() {
        return width;
    }

    /** The name by which kits that are out know the column. */
    @Override
    public String code() {
        return code;
    }

    /** What the hidden row above the header calls the column, in every language. */
    public String token() {
        return "nd:" + code;
    }

    public String word() {
        return "col." + code;
    }

    /** The field a header cell names, by token or in any kit language; null when it names none. */
    public static @Nullable KitColumn named(String header) {
        return header.isEmpty() || header.length() > MAX_HEADER ? null : BY_HEADER.get(plain(header));
    }

    private static Map<String, KitColumn> byHeader() {
        Map<String, KitColumn> fields = new HashMap<>();
        for (KitColumn field : values()) {
            fields.put(plain(field.token()), field);
            for (Words words : Words.all()) {
                KitColumn other = fields.put(plain(words.say(field.word())), field);
                if (other != null && other != field) {
                    throw new IllegalStateException("one header for " + other + " and " + field + ": "
                            + words.say(field.word()) + " in " + words.locale().toLanguageTag());
                }
            }
        }
        return fields;
    }

    private static String plain(String header) {
        return NormalizedText.compared(header).toLowerCase(Locale.ROOT);
    }
}
