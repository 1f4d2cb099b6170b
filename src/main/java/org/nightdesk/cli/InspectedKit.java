package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nightdesk.kit.Kit;
import org.nightdesk.kit.KitStamp;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.Words;
import org.nightdesk.kit.read.KitInspection;
import org.nightdesk.kit.read.MisplacedText;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;
import org.nightdesk.kit.read.RowRemark;
import org.nightdesk.report.TextTable;

/** What is in a file that somebody sent, told to a person. */
record InspectedKit(KitInspection inspection) {
    private static final int LONGEST_TEXT = 60;

    String text() {
        StringBuilder out = new StringBuilder();
        out.append(inspection.file())
                .append(", ")
                .append(String.format(Locale.ROOT, "%,d", inspection.sizeBytes()))
                .append(" bytes\n");
        ReturnedKit kit = inspection.kit();
        if (kit == null) {
            out.append("Nothing can be read from it.\n");
            inspection
                    .refusals()
                    .forEach(refusal -> out.append("  ")
                            .append(refusal.place().isEmpty() ? "" : refusal.place() + ": ")
                            .append(refusal.reason())
                            .append(". ")
                            .append(refusal.remedy())
                            .append(".\n"));
            return out.toString();
        }
        whose(kit, out);
        amounts(kit, out);
        kit.notes().forEach(note -> out.append("  ").append(sentence(note)).append("\n"));
        elsewhere(kit, out);
        out.append("\nRows\n").append(TextTable.of(rows(kit)));
        return out.toString();
    }

    private static void whose(ReturnedKit kit, StringBuilder out) {
        String kind = kit.kind() == Kit.Kind.REVIEW ? "review kit" : "translation kit";
        KitStamp stamp = kit.stamp();
        if (stamp == null) {
            out.append("Its columns are those of a ")
                    .append(kind)
                    .append(
                            "; it does not say which one. A night finds that out by the row keys or the source texts.\n");
            return;
        }
        out.append(stamp.slip() ? "A return slip of the " : "The ")
                .append(kind)
                .append(" ")
                .append(stamp.kit())
                .append(" of the job ")
                .append(stamp.job())
                .append(", ")
                .append(stamp.source().toLanguageTag())
                .append(" to ")
                .append(stamp.target().toLanguageTag())
                .append(".\nMade for ")
                .append(stamp.person())
                .append(" at ")
                .append(stamp.issuedAt())
                .append(" with ")
                .append(counted(stamp.rows()))
                .append(stamp.isSigned() ? ", and signed.\n" : ", by a version that did not sign kits.\n")
                .append("To vouch for it in a job file: ")
                .append(stamp.mark())
                .append("\n");
        if (!kit.manifestIntact()) {
            out.append(
                    "The hidden sheet that says what was sent is missing or altered: rows are found by their keys.\n");
        }
    }

    private void amounts(ReturnedKit kit, StringBuilder out) {
        long keyless = kit.rows().stream().filter(row -> row.key() == null).count();
        out.append(counted(kit.rows().size()))
                .append(" in the file, ")
                .append(inspection.rowsFilled())
                .append(" filled in")
                .append(keyless == 0 ? "" : ", " + keyless + " without a row key that can be read")
                .append(".\n");
        Map<String, Integer> holds = new TreeMap<>();
        kit.rows().forEach(row -> row.holds().forEach(hold -> holds.merge(sentence(hold), 1, Integer::sum)));
        holds.forEach((why, count) -> out.append("  ")
                .append(counted(count))
                .append(" would be held: ")
                .append(why)
                .append("\n"));
    }

    private static void elsewhere(ReturnedKit kit, StringBuilder out) {
        List<MisplacedText> misplaced = MisplacedText.in(kit);
        if (misplaced.isEmpty()) {
            return;
        }
        out.append("\nTexts outside their column\n");
        out.append(TextTable.of(misplaced.stream()
                .map(one -> List.of("row " + one.row().place(), where(one.where()), shown(one.text())))
                .toList()));
    }

    private static String where(MisplacedText.Where where) {
        return switch (where) {
            case SOURCE_COLUMN -> "over the source";
            case SHEET_TRANSLATED -> "over the source: the whole sheet seems to be machine-translated";
            case CELL_NOTE -> "in a note on a cell";
            case COMMENT_COLUMN -> "in the comments";
            case BESIDE -> "beside the table";
            case TICKED_ONLY -> "marked as done, but without a text";
        };
    }

    private static List<List<String>> rows(ReturnedKit kit) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("row", "row key", "choice", "text", "comment", "would be held because"));
        for (ReturnedRow row : kit.rows()) {
            rows.add(List.of(
                    String.valueOf(row.place()),
                    row.key() == null ? shown(row.keyText()) : row.key().toString(),
                    choice(row),
                    shown(row.text()),
                    shown(row.comment()),
                    String.join(
                            "; ",
                            row.holds().stream().map(InspectedKit::sentence).toList())));
        }
        return rows;
    }

    /** What was chosen in the row, or written in words that mean it. */
    private static String choice(ReturnedRow row) {
        if (row.status() != null) {
            return Words.in(Locale.ENGLISH).say(row.status().word());
        }
        if (row.decision() != null) {
            return Words.in(Locale.ENGLISH).say(row.decision().word());
        }
        RowRemark remark = RowRemark.of(row);
        return remark == null
                ? ""
                : switch (remark) {
                    case MERGED_ABOVE -> "merged with row above";
                    case MERGED_BELOW -> "merged with row below";
                    case EMPTY_ON_PURPOSE -> "left empty";
                };
    }

    private static String sentence(Reason reason) {
        return reason.in(Locale.ENGLISH);
    }

    private static String counted(int rows) {
        return rows + (rows == 1 ? " row" : " rows");
    }

    private static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST_TEXT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }
}
