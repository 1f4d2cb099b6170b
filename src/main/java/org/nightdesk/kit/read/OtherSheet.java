package org.nightdesk.kit.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowPrints;
import org.nightdesk.kit.Words;
import org.nightdesk.ledger.RowKey;
import org.nightdesk.office.read.CellKind;
import org.nightdesk.office.read.GridRow;

/** What people wrote on a sheet that holds no rows of the kit: on one of their own anything, on ours what we did not write. */
final class OtherSheet {
    private static final int MOST_ROWS = 5_000;
    private static final int LONGEST_REMARK = 500;
    private static final int SEVERAL = 4;
    private static final int LINKS = 3;
    /** The title stands in the first row, or below the name of a table. */
    private static final int TITLE_ROWS = 2;

    private static final String COPY_OF = "Copy of ";
    private static final Pattern TABLE = Pattern.compile(" - .{1,20} \\d{1,2}$");
    private static final Pattern COPY = Pattern.compile("[ _.(]*\\d{1,3}\\)?$");

    /** The sheets that a kit has beside its rows, as it names them. */
    private enum Ours {
        START,
        ARTICLE,
        TERMS,
        /** One that is made of formulas and of what the desk knows. */
        OTHER,
        NOT_OURS
    }

    private final String name;
    private final Ours ours;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private boolean afterStamp;
    private boolean titled;
    private int seen;

    OtherSheet(String name) {
        this.name = name;
        this.ours = ours(name);
    }

    /** @param sheet its name; a copy has a number or the number of a table after it, or words before it */
    private static Ours ours(String sheet) {
        String name =
                COPY.matcher(TABLE.matcher(sheet.strip()).replaceFirst("")).replaceFirst("");
        if (name.startsWith(COPY_OF)) {
            name = name.substring(COPY_OF.length());
        }
        if (isAny(name, "sheet.start")) {
            return Ours.START;
        }
        if (isAny(name, "sheet.article")) {
            return Ours.ARTICLE;
        }
        if (isAny(name, "sheet.terms")) {
            return Ours.TERMS;
        }
        boolean other = name.equals("manifest")
                || isAny(name, "sheet.glossary")
                || isAny(name, "sheet.progress")
                || isAny(name, "sheet.translate")
                || isAny(name, "sheet.review");
        return other ? Ours.OTHER : Ours.NOT_OURS;
    }

    private static boolean isAny(String text, String... messages) {
        for (Words words : Words.all()) {
            for (String message : messages) {
                if (words.say(message).equals(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether people propose terms on it. */
    boolean isForTerms() {
        return ours == Ours.TERMS;
    }

    /** Keeps what people wrote in a row. @return whether to go on beyond the rows in which a kit names its columns */
    boolean row(GridRow row) {
        seen++;
        List<String> written = switch (ours) {
            case START -> onStart(row);
            case ARTICLE -> onArticle(row);
            case TERMS, OTHER -> List.of();
            case NOT_OURS -> texts(row, column -> true);
        };
        if (!written.isEmpty()) {
            rows.add(written);
            places.add(row.place());
        }
        return ours == Ours.NOT_OURS && seen < MOST_ROWS;
    }

    /** The second column holds what its label names; without a label it holds hardly anything that we wrote. */
    private List<String> onStart(GridRow row) {
        if (afterStamp) {
            return texts(row, column -> true);
        }
        String label = text(row, 0);
        String value = text(row, 1);
        afterStamp = value.contains("nightdesk-kit ") || label.contains("nightdesk-kit ");
        titled |= seen <= TITLE_ROWS
                && isAny(
                        label,
                        "start.title.translation",
                        "start.title.review",
                        "start.title.slip",
                        "start.title.letter");
        boolean alone = titled
                && (label.isEmpty() && !value.isEmpty() && !isAny(value, "start.colour.input")
                        || seen > TITLE_ROWS
                                && value.isEmpty()
                                && !label.isEmpty()
                                && row.indexOf(1) < 0
                                && !isAny(label, "start.how", "start.colours"));
        return texts(row, column -> column > 1 || alone);
    }

    private static List<String> onArticle(GridRow row) {
        boolean link = text(row, LINKS).chars().noneMatch(Character::isWhitespace)
                || text(row, LINKS).contains("://")
                || text(row, 1).isEmpty();
        return texts(row, column -> column > LINKS || column == LINKS && !link);
    }

    private static String text(GridRow row, int column) {
        int at = row.indexOf(column);
        return at < 0 ? "" : row.text(at).strip();
    }

    private static List<String> texts(GridRow row, Predicate<Integer> counts) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String text = NormalizedText.of(row.text(i), Locale.ROOT);
            boolean word = row.kind(i) == CellKind.TEXT && text.codePoints().anyMatch(Character::isLetter);
            boolean mark =
                    RowKey.parse(text).isPresent() || RowPrints.parse(text).isPresent();
            if (word && !mark && !text.contains("nightdesk-kit ") && counts.test(row.column(i))) {
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * What was written here as rows of the kit that have lost their place: each text by itself where they are about as many as
     * the rows left empty, and else all of them as one remark.
     *
     * @param table the rows of the kit
     */
    List<ReturnedRow> rows(List<ReturnedRow> table) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<String> sources = new HashSet<>();
        table.forEach(row -> sources.add(row.source()));
        long empty = table.stream()
                .filter(row -> row.key() != null && row.text().isEmpty())
                .count();
        long texts = rows.stream().filter(row -> isText(row, sources)).count();
        if (texts >= SEVERAL && texts * 2 >= empty && empty * 2 >= texts) {
            return texts(sources);
        }
        return List.of(OutsideRow.remark(name, places.get(0), remark()));
    }

    private static boolean isText(List<String> row, Set<String> sources) {
        return row.stream().anyMatch(cell -> !sources.contains(cell));
    }

    private List<ReturnedRow> texts(Set<String> sources) {
        List<ReturnedRow> found = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            String source = row.stream().filter(sources::contains).findFirst().orElse("");
            String text = row.stream()
                    .filter(cell -> !sources.contains(cell))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            if (!text.isEmpty()) {
                found.add(OutsideRow.text(name, places.get(i), source, text, Reason.of("found-on-sheet", name)));
            }
        }
        return found;
    }

    private String remark() {
        StringBuilder all = new StringBuilder();
        for (List<String> row : rows) {
            all.append(all.length() == 0 ? "" : "\n").append(String.join(" | ", row));
            if (all.length() > LONGEST_REMARK) {
                return all.substring(0, all.offsetByCodePoints(0, all.codePointCount(0, LONGEST_REMARK))) + "…";
            }
        }
        return all.toString();
    }
}
