package org.nightdesk.quality.rule.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.FindingText;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.TermText;
import org.nightdesk.quality.TermUse;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;

/** A title that the source sets in marks is in the title marks of the house style, or in italics. */
public final class TitleMarks extends UnitRule {
    private static final List<String> AFTER = List.of(" ", ",", ".", "'s ");
    private static final String AFTER_WIDE = "はがのをにでとも、。的是在，";

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

    @Override
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        HouseStyle style = unit.style();
        if (style == null || style.titleMarks().open().isBlank()) {
            return List.of();
        }
        List<Watch> watches = new ArrayList<>();
        for (TermUse use : unit.termUses().all()) {
            if (use.entry().kind() == GlossaryEntry.Kind.TITLE && isMarkedInSource(unit, use)) {
                List<String> forms = use.rightForms(unit.text().targetLocale());
                Condition right = Condition.any(List.of(
                        new Condition.Not(TermText.holdingOne(named(forms, unit), unit.targetLanguage())),
                        TermText.holdingOne(opened(forms, style.titleMarks().open()), unit.targetLanguage())));
                String marked = style.titleMarks().around(use.meant());
                watches.add(new Watch(Watch.Ask.MARK_TITLE, marked, right, Set.of(id(), "term-forbidden")));
            }
        }
        return watches;
    }

    /** The forms with what may be around a word, since a title's letters may be within another word, or in strange marks. */
    private static List<String> named(List<String> forms, CheckedUnit unit) {
        List<String> named = new ArrayList<>();
        for (String form : forms) {
            for (int i = 0; i < QuotationMarks.PAIRS.length(); i += 2) {
                named.add(QuotationMarks.PAIRS.charAt(i) + form + QuotationMarks.PAIRS.charAt(i + 1));
            }
            if (unit.targetLanguage().fullWidth()) {
                AFTER_WIDE.chars().forEach(c -> named.add(form + (char) c));
            } else {
                AFTER.forEach(after -> named.add(" " + form + after));
            }
        }
        return named;
    }

    /** The forms behind an opening mark of the house, or behind an inline code. */
    private static List<String> opened(List<String> forms, String open) {
        List<String> opened = new ArrayList<>();
        for (String form : forms) {
            opened.add(open + form);
            opened.add(open + " " + form);
            opened.add("}" + form);
        }
        return opened;
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
