package org.nightdesk.quality.rule.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.quality.AnalysedArticle;
import org.nightdesk.quality.Category;
import org.nightdesk.quality.Characters;
import org.nightdesk.quality.CheckedUnit;
import org.nightdesk.quality.Findings;
import org.nightdesk.quality.Severity;
import org.nightdesk.quality.UnitRule;
import org.nightdesk.quality.Watch;
import org.nightdesk.text.Condition;

/** Quotation marks are those of the house style: for titles, for quotations, for quotations within. */
public final class QuoteStyle extends UnitRule {
    private final Map<House, Watch> watches = new ConcurrentHashMap<>();

    /** The marks of a house. */
    private record House(HouseStyle.Marks quotations, HouseStyle.Marks titles, HouseStyle.@Nullable Marks inner) {}

    public QuoteStyle() {
        super("quote-style", Category.HOUSE_STYLE, Severity.MINOR);
    }

    @Override
    public void check(CheckedUnit unit, Findings findings) {
        HouseStyle style = unit.style();
        if (style == null) {
            return;
        }
        String target = unit.target();
        String reported = "";
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (isMark(target, i) && !isOfHouse(style, c) && !isMeasure(target, i) && reported.indexOf(c) < 0) {
                reported += closingOf(c);
                String outer = style.quotationMarks().around("…");
                String title = style.titleMarks().around("…");
                Map<String, Object> named = Map.of("mark", String.valueOf(c), "quotation", outer, "title", title);
                findings.add(this, unit, unit.targetSpan(i, i + 1), named);
            }
        }
    }

    /** Single marks may be apostrophes, and one straight double mark may say inches: those are left to the rule. */
    @Override
    public List<Watch> watches(AnalysedArticle article, CheckedUnit unit) {
        HouseStyle style = unit.style();
        if (style == null) {
            return List.of();
        }
        House house = new House(style.quotationMarks(), style.titleMarks(), style.innerQuotationMarks());
        return List.of(watches.computeIfAbsent(house, any -> watch(style)));
    }

    private Watch watch(HouseStyle style) {
        String marks = style.quotationMarks().around("…");
        return new Watch(Watch.Ask.CHANGE_QUOTES, marks, onlyHouseMarks(style), Set.of(id()));
    }

    private static Condition onlyHouseMarks(HouseStyle style) {
        List<String> strange = new ArrayList<>();
        for (char c : QuotationMarks.SURE.toCharArray()) {
            if (c != '"' && !isOfHouse(style, c)) {
                strange.add(String.valueOf(c));
            }
        }
        List<Condition> right = new ArrayList<>();
        right.add(new Condition.Not(new Condition.Holds(Condition.View.AS_TYPED, strange)));
        if (!isOfHouse(style, '"')) {
            right.add(new Condition.Not(new Condition.Repeats('"', 2)));
        }
        return new Condition.All(right);
    }

    private static boolean isMark(String text, int at) {
        char c = text.charAt(at);
        if (c < 0x80 && c != '"' && c != '\'') {
            return false;
        }
        if (c == '‘' || c == '‚') {
            return Characters.isLetterOrDigitAt(text, at + 1);
        }
        return c == '\'' ? opensStraight(text, at) : QuotationMarks.isSurely(c);
    }

    /** A straight single mark quotes only when one closes behind it. */
    private static boolean opensStraight(String text, int at) {
        if (Characters.isLetterOrDigitAt(text, at - 1) || !Characters.isLetterAt(text, at + 1)) {
            return false;
        }
        for (int end = text.indexOf('\'', at + 1); end >= 0; end = text.indexOf('\'', end + 1)) {
            boolean closes = end > at + 2
                    && !Characters.isLetterOrDigitAt(text, end + 1)
                    && !Characters.isSpace(text.charAt(end - 1));
            if (closes) {
                return true;
            }
        }
        return false;
    }

    /** Feet and inches. */
    private static boolean isMeasure(String text, int at) {
        return text.charAt(at) == '"' && Characters.isDigitAt(text, at - 1) && text.lastIndexOf('"', at - 1) < 0;
    }

    private static boolean isOfHouse(HouseStyle style, char c) {
        return has(style.titleMarks(), c) || has(style.quotationMarks(), c) || has(style.innerQuotationMarks(), c);
    }

    private static boolean has(HouseStyle.@Nullable Marks marks, char c) {
        return marks != null && (marks.open().indexOf(c) >= 0 || marks.close().indexOf(c) >= 0);
    }

    /** The mark and its partner, so that a pair is reported once. */
    private static String closingOf(char c) {
        int at = QuotationMarks.PAIRS.indexOf(c);
        int pair = at - at % 2;
        return QuotationMarks.PAIRS.substring(pair, pair + 2);
    }
}
