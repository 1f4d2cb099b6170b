package org.nightdesk.quality.rule.mark;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermText;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.UnitRule;

/** A title that the source sets in marks is in the title marks of the house style, or in italics. */
public final class TitleMarks extends UnitRule {
    public TitleMarks() {
        super("title-marks", Category.HOUSE_STYLE, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        HouseStyle style = unit.style();
        if (style == null || style.titleMarks().open().isBlank()) {
            return;
        }
        for (TermUse use : unit.termUses().all()) {
            if (use.entry().kind() == GlossaryEntry.Kind.TITLE
                    && use.outcome() == TermUse.Outcome.RIGHT
                    && isMarkedInSource(unit, use)
                    && !isMarkedRight(unit, use, style.titleMarks())) {
                Map<String, Object> named = Map.of(
                        "title",
                        use.meant(),
                        "marked",
                        style.titleMarks().around(use.meant()),
                        FindingText.ENTRY,
                        use.entry().id());
                int start = use.written().start();
                findings.add(this, unit, unit.targetSpan(start, use.written().end()), named);
            }
        }
    }

    private static boolean isMarkedInSource(CheckedUnit unit, TermUse use) {
        String source = unit.source();
        int start = unit.plainSource().plain(use.match().start());
        int end = unit.plainSource().plain(use.match().end());
        return start > 0
                && end < source.length()
                && QuotationMarks.isAny(source.charAt(start - 1))
                && QuotationMarks.isAny(source.charAt(end));
    }

    /** Every mention counts; one in the right marks will do. */
    private static boolean isMarkedRight(CheckedUnit unit, TermUse use, HouseStyle.Marks marks) {
        TermText text = new TermText(unit.foldedTarget(), unit.targetLanguage());
        TermUse.@Nullable Stretch place = text.find(use.meant(), 0);
        while (place != null) {
            if (isBetween(unit.target(), place, marks) || unit.isCoded(place.start(), place.end())) {
                return true;
            }
            place = text.find(use.meant(), place.end());
        }
        return false;
    }

    private static boolean isBetween(String text, TermUse.Stretch place, HouseStyle.Marks marks) {
        int start = place.start();
        while (start > 0 && Characters.isSpace(text.charAt(start - 1)) && place.start() - start < 2) {
            start--;
        }
        // A comma or full stop may be within the marks, and French sets spaces there.
        int end = place.end();
        while (end < text.length()
                && end - place.end() < 2
                && (Characters.isSpace(text.charAt(end)) || ",.!?".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.startsWith(marks.open(), start - marks.open().length()) && text.startsWith(marks.close(), end);
    }
}
