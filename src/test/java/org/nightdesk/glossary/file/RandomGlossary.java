package org.nightdesk.glossary.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.nightdesk.article.Work;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Decision;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Status;
import org.nightdesk.glossary.GlossaryEntry.Target;

/** Valid glossaries full of what formats stumble over. */
final class RandomGlossary {
    private static final String[] PIECES = {
        "사운드트랙",
        "은수",
        " ",
        "#1",
        "|",
        "\\",
        "\"",
        "'",
        ",",
        ";",
        "\t".strip() + "x",
        "=1+1",
        "+82",
        "-",
        "@",
        "<b>",
        "&amp;",
        "_x0041_",
        "_x000D_",
        "]]>",
        "é",
        "ヴ",
        "夜",
        "😀",
        "1987",
        "4/6",
        "TRUE",
        "0012",
        "%",
        "{1}",
        "…",
        "’",
        "\u00A0",
        "ß",
        "İ"
    };
    private static final String[] NOTES = {
        "", "", "one line", "two\nlines", "tab\tand \"quotes\", <tags> & _x0007_ | bars"
    };
    private static final List<Locale> LOCALES = List.of(
            Locale.ENGLISH,
            Locale.JAPANESE,
            Locale.forLanguageTag("es"),
            Locale.forLanguageTag("pt-BR"),
            Locale.forLanguageTag("zh-Hant"),
            Locale.forLanguageTag("id"));

    private final Random random;
    private int made;

    RandomGlossary(long seed) {
        this.random = new Random(seed);
    }

    List<GlossaryEntry> entries(int count) {
        List<GlossaryEntry> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(i % 5 == 0 ? title(i) : name(i, i - i % 5));
        }
        return entries;
    }

    @SuppressWarnings(
            "NullAway") // javac 17 drops the annotation of a compact constructor's parameter from the class file
    private GlossaryEntry title(int i) {
        return new GlossaryEntry(
                id(i),
                Kind.TITLE,
                form(),
                forms(2),
                "",
                targets(1),
                false,
                one(Origin.values()),
                one(Status.values()),
                one(NOTES),
                random.nextBoolean() ? 1900 + random.nextInt(130) : null,
                random.nextBoolean() ? one(Work.Medium.values()) : null,
                decision());
    }

    @SuppressWarnings("NullAway") // as above
    private GlossaryEntry name(int i, int title) {
        boolean stays = random.nextInt(5) == 0;
        return new GlossaryEntry(
                id(i),
                one(Kind.values()),
                form(),
                forms(2),
                random.nextBoolean() ? id(title) : "",
                stays ? Map.of() : targets(1),
                stays,
                one(Origin.values()),
                one(Status.values()),
                one(NOTES),
                null,
                null,
                decision());
    }

    private static String id(int i) {
        return i % 3 == 0 ? i + "-id" : "id-" + i;
    }

    private Map<Locale, Target> targets(int least) {
        Map<Locale, Target> targets = new HashMap<>();
        for (Locale locale : LOCALES) {
            if (targets.size() < least || random.nextBoolean()) {
                targets.put(locale, new Target(form(), forms(2), forms(2), random.nextInt(4) == 0 ? form() : ""));
            }
        }
        return targets;
    }

    /** Never the same twice, so that no entry contradicts another. */
    private String form() {
        StringBuilder form = new StringBuilder("n" + made++ + "v");
        int pieces = random.nextInt(5);
        for (int i = 0; i < pieces; i++) {
            form.append(one(PIECES));
        }
        String text = form.toString().strip();
        while (text.endsWith("\u00A0")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return random.nextBoolean() ? text : one(PIECES).strip() + text;
    }

    private List<String> forms(int most) {
        Set<String> forms = new LinkedHashSet<>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            forms.add(form());
        }
        return List.copyOf(forms);
    }

    private Decision decision() {
        return new Decision(
                random.nextBoolean() ? "" : "Kim & Söhne",
                random.nextBoolean() ? null : LocalDate.of(2026, 1 + random.nextInt(12), 28));
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
