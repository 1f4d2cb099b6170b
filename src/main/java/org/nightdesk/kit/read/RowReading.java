package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Choices;
import org.nightdesk.kit.Decision;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.KitMarks;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.WritableText;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;
import org.nightdesk.office.read.StruckText;

/** Reads one row of the table: which cells hold what, and what stands against taking it over. */
final class RowReading {
    private final String sheet;
    private final Locale target;
    private final boolean lossy;
    private final Often often = new Often();

    /**
     * @param target the language of what the person wrote
     * @param lossy whether the file's encoding cannot hold every character of that language
     */
    RowReading(String sheet, Locale target, boolean lossy) {
        this.sheet = sheet;
        this.target = target;
        this.lossy = lossy;
    }

    /** Keeps texts that stand in many rows once: parts and terms. */
    private static final class Often {
        private static final int KEPT = 1000;

        private final Map<String, String> texts = new HashMap<>();

        String once(String text) {
            String known = texts.get(text);
            if (known == null && texts.size() < KEPT) {
                texts.put(text, text);
            }
            return known == null ? text : known;
        }
    }

    /** What the band above an article's rows says of it; null when the row is no band, or says what no band can. */
    @Nullable
    Band band(GridRow row, HeaderRow header) {
        boolean heading = first(row, header, KitColumn.KEY).strip().startsWith(KitMarks.HEADING)
                && first(row, header, header.input()).isBlank();
        RowKey any = RowKey.parse(first(row, header, KitColumn.FINGERPRINT)).orElse(null);
        if (!heading || any == null) {
            return null;
        }
        String choice = header.kind() == Kit.Kind.REVIEW ? choice(row, header) : "";
        Decision decision = Choices.decision(choice);
        boolean forAll = decision == Decision.APPROVE || decision == Decision.SEND_BACK;
        return choice.isEmpty() || forAll
                ? new Band(
                        any,
                        row.place(),
                        decision,
                        NormalizedText.of(first(row, header, KitColumn.COMMENT), Locale.ROOT))
                : null;
    }

    /** @return null when the row holds nothing or only heads an article */
    @Nullable
    ReturnedRow read(GridRow row, HeaderRow header) {
        List<Reason> holds = new ArrayList<>();
        List<Reason> notes = new ArrayList<>();
        String keyText = first(row, header, KitColumn.KEY).strip();
        String source = NormalizedText.of(first(row, header, KitColumn.SOURCE), Locale.ROOT);
        String text = input(row, header, source, holds, notes);
        String comment = NormalizedText.of(first(row, header, KitColumn.COMMENT), Locale.ROOT);
        Reason tooLong = tooLong(row, header);
        if (tooLong != null) {
            holds.add(tooLong);
        }
        boolean heading = keyText.startsWith(KitMarks.HEADING);
        String choice = choice(row, header);
        boolean decided = header.kind() == Kit.Kind.REVIEW && !choice.isEmpty();
        if (heading && !decided && text.isEmpty() && comment.isEmpty() && holds.isEmpty()) {
            return null;
        }
        if (keyText.isEmpty() && source.isEmpty() && text.isEmpty() && holds.isEmpty()) {
            RowPrints prints = prints(row, header);
            String stray = stray(row, header, prints == null);
            if (stray.isEmpty() && comment.isEmpty()) {
                return null;
            }
            if (prints == null) {
                return OutsideRow.remark(sheet, row.place(), stray.isEmpty() ? comment : stray);
            }
            if (comment.isEmpty()) {
                notes.add(Reason.of("stray", stray));
            }
        }
        if (heading) {
            holds.add(Reason.of("heading-row"));
        }
        extras(row, header, notes);
        boolean review = header.kind() == Kit.Kind.REVIEW;
        RowStatus status = review ? null : Choices.status(choice);
        Decision decision = review ? Choices.decision(choice) : null;
        if (!choice.isEmpty() && status == null && decision == null) {
            holds.add(Reason.of("status-unknown", choice));
        }
        RowKey key = RowKey.parse(keyText).orElse(null);
        return new ReturnedRow(
                sheet,
                row.place(),
                key == null ? keyText : "",
                key,
                source,
                prints(row, header),
                text,
                NormalizedText.of(first(row, header, KitColumn.CURRENT), target),
                terms(first(row, header, KitColumn.TERMS)),
                often.once(first(row, header, KitColumn.PART).strip()),
                status,
                decision,
                comment,
                holds,
                notes);
    }

    private @Nullable RowPrints prints(GridRow row, HeaderRow header) {
        Optional<RowPrints> prints = RowPrints.parse(first(row, header, KitColumn.FINGERPRINT));
        return prints.orElse(null);
    }

    private List<String> terms(String cell) {
        List<String> targets = new ArrayList<>();
        for (String line : cell.split("\n")) {
            int arrow = line.indexOf(KitMarks.ARROW);
            if (arrow >= 0 && !line.endsWith("?")) {
                targets.add(often.once(
                        line.substring(arrow + KitMarks.ARROW.length()).strip()));
            }
        }
        return targets;
    }

    private static String choice(GridRow row, HeaderRow header) {
        KitColumn field = header.kind() == Kit.Kind.REVIEW ? KitColumn.DECISION : KitColumn.STATUS;
        return NormalizedText.compared(first(row, header, field));
    }

    private static String first(GridRow row, HeaderRow header, KitColumn field) {
        for (int column : header.columns(field)) {
            int at = row.indexOf(column);
            if (at >= 0) {
                return row.text(at);
            }
        }
        return "";
    }

    private String input(GridRow row, HeaderRow header, String source, List<Reason> holds, List<Reason> notes) {
        String found = "";
        for (int column : header.columns(header.input())) {
            int at = row.indexOf(column);
            if (at < 0) {
                continue;
            }
            String text = cell(row, at, source, holds, notes);
            if (found.isEmpty()) {
                found = text;
            } else if (!text.isEmpty() && !NormalizedText.same(found, text)) {
                holds.add(Reason.of("two-texts", found, text));
            }
        }
        return found;
    }

    /** How many question marks are no lost characters, as far as can be told. */
    private static long questions(String source) {
        return source.contains("??") ? 0 : marks(source);
    }

    private static long marks(String text) {
        return text.chars().filter(c -> c == '?' || c == '？').count();
    }

    /** @param source of the row: where that asks, a question mark stands for no lost character */
    private String cell(GridRow row, int at, String source, List<Reason> holds, List<Reason> notes) {
        String raw = row.text(at);
        String text = NormalizedText.of(raw, target);
        CellKind kind = row.kind(at);
        if (kind != CellKind.TEXT && kind != CellKind.LONG) {
            holds.add(Reason.of(kind.reason(), text));
        }
        if (text.isEmpty()) {
            return text;
        }
        if (row.isStruck(at)) {
            holds.add(Reason.of("struck-text", Excerpt.around(struck(row, at), StruckText.MARK)));
        }
        if (lossy && marks(text) > questions(source)) {
            holds.add(Reason.of("lost-characters"));
        }
        if (text.indexOf('\ufffd') >= 0) {
            holds.add(Reason.of("lost-characters"));
        }
        if (!text.equals(raw)) {
            notes.add(Reason.of("normalised"));
        }
        return text;
    }

    private static String struck(GridRow row, int at) {
        return row.kind(at) == CellKind.TEXT ? row.value(at) : StruckText.whole(row.text(at));
    }

    /** Why a row is held one of whose cells holds more than can be read; null for any other. */
    private static @Nullable Reason tooLong(GridRow row, HeaderRow header) {
        for (int i = 0; i < row.size(); i++) {
            if (row.kind(i) == CellKind.LONG && header.fieldOf(row.column(i)) != null) {
                return Reason.of(
                        CellKind.LONG.reason(),
                        row.place(),
                        Integer.valueOf(row.value(i)),
                        WritableText.MOST,
                        Excerpt.beginning(row.text(i)));
            }
        }
        return null;
    }

    /** @param any whether no column of the row is known to be ours */
    private static String stray(GridRow row, HeaderRow header, boolean any) {
        StringBuilder stray = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            KitColumn field = header.fieldOf(row.column(i));
            boolean word = any
                    && field != KitColumn.CHECK
                    && row.text(i).codePoints().anyMatch(Character::isLetter)
                    && !MisplacedText.isPart(row.text(i).strip());
            boolean counts = field == null
                    || word
                    || field == KitColumn.NOTE
                    || field == KitColumn.SUGGESTION
                    || field == KitColumn.CURRENT;
            if (counts && row.kind(i) != CellKind.FORMULA && !row.text(i).isBlank()) {
                stray.append(stray.length() == 0 ? "" : " | ")
                        .append(row.text(i).strip());
            }
        }
        return stray.length() > 500 ? stray.substring(0, 500) + "…" : stray.toString();
    }

    private static void extras(GridRow row, HeaderRow header, List<Reason> notes) {
        for (int i = 0; i < row.size(); i++) {
            int column = row.column(i);
            if (header.fieldOf(column) == null
                    && row.kind(i) != CellKind.FORMULA
                    && !row.text(i).isBlank()) {
                String text = Excerpt.beginning(row.text(i).strip());
                String name = header.other(column);
                notes.add(Reason.of("extra", name.isEmpty() ? text : name + ": " + text));
            }
        }
    }
}
