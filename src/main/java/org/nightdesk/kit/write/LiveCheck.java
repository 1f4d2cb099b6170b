package org.nightdesk.kit.write;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.text.CodedText;

/**
 * What the check column watches while a translator types: required terms, numbers above twelve (smaller ones are often
 * written as words or months) and inline codes. The same rules as a spreadsheet formula and in Java.
 */
final class LiveCheck {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");
    private static final String MARK = "⚠ ";
    private static final int SMALL = 12;
    private static final int MAX_CONDITIONS = 16;
    private static final int MAX_LITERAL = 200;

    /**
     * Something the translation must hold one form of.
     *
     * @param shown as the translator sees it when it is missing
     * @param forms lower case, without the separators of thousands for a number
     */
    record Condition(String shown, List<String> forms, boolean number) {
        boolean holds(String text) {
            String searched = lower(number ? withoutSeparators(text) : text);
            return forms.stream().anyMatch(searched::contains);
        }
    }

    private final List<Condition> conditions;

    private LiveCheck(List<Condition> conditions) {
        this.conditions = conditions;
    }

    static LiveCheck of(String source, List<TermMatch> terms, Locale target) {
        List<Condition> conditions = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (TermMatch match : terms) {
            addTerm(conditions, seen, match, target);
        }
        addCodes(conditions, seen, source);
        addNumbers(conditions, seen, source, terms);
        return new LiveCheck(conditions.size() > MAX_CONDITIONS ? conditions.subList(0, MAX_CONDITIONS) : conditions);
    }

    private static void addTerm(List<Condition> conditions, Set<String> seen, TermMatch match, Locale target) {
        GlossaryEntry entry = match.entry();
        if (match.certainty() != TermMatch.Certainty.SURE
                || entry.status() != GlossaryEntry.Status.APPROVED
                || !seen.add("term " + entry.id())) {
            return;
        }
        List<String> forms = new ArrayList<>();
        String shown = entry.source();
        GlossaryEntry.Target form = entry.target(target);
        if (entry.doNotTranslate()) {
            forms.add(entry.source());
        } else if (form != null) {
            shown = form.required();
            forms.add(form.required());
            forms.addAll(form.allowed());
            forms.add(form.first());
        }
        forms.removeIf(String::isBlank);
        forms.replaceAll(LiveCheck::lower);
        if (!forms.isEmpty() && forms.stream().allMatch(text -> text.length() < MAX_LITERAL)) {
            conditions.add(new Condition(shown, List.copyOf(forms), false));
        }
    }

    private static void addCodes(List<Condition> conditions, Set<String> seen, String source) {
        if (source.indexOf('{') < 0) {
            return;
        }
        Matcher codes = CodedText.CODE.matcher(source);
        while (codes.find()) {
            if (seen.add(codes.group())) {
                conditions.add(new Condition(codes.group(), List.of(codes.group()), false));
            }
        }
    }

    private static void addNumbers(List<Condition> conditions, Set<String> seen, String source, List<TermMatch> terms) {
        if (hasNoDigit(source)) {
            return;
        }
        Matcher numbers = NUMBER.matcher(source);
        while (numbers.find()) {
            int at = numbers.start();
            boolean code = at > 0 && (source.charAt(at - 1) == '{' || source.startsWith("{/", at - 2));
            boolean inTerm = terms.stream().anyMatch(term -> term.start() <= at && at < term.end());
            String digits = withoutSeparators(numbers.group());
            if (!code && !inTerm && !isSmall(digits) && seen.add(digits)) {
                conditions.add(new Condition(numbers.group(), List.of(digits), true));
            }
        }
    }

    private static boolean hasNoDigit(String source) {
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c >= '0' && c <= '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(String digits) {
        return digits.length() < 3 && Integer.parseInt(digits) <= SMALL;
    }

    boolean isEmpty() {
        return conditions.isEmpty();
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** What the formula shows for a text. */
    String result(String text) {
        StringBuilder missing = new StringBuilder();
        if (!text.isEmpty()) {
            for (Condition condition : conditions) {
                if (!condition.holds(text)) {
                    missing.append(MARK).append(condition.shown()).append(' ');
                }
            }
        }
        return missing.toString();
    }

    /** @param cell the address of the cell that is watched */
    String formula(String cell) {
        StringBuilder formula = new StringBuilder("IF(LEN(" + cell + ")=0,\"\",");
        String gap = "";
        for (Condition condition : conditions) {
            formula.append(gap).append("IF(").append(found(condition, cell)).append(",\"\",\"");
            formula.append(quoted(MARK + condition.shown())).append(" \")");
            gap = "&";
        }
        return formula.append(")").toString();
    }

    private static String found(Condition condition, String cell) {
        String searched = condition.number()
                ? "SUBSTITUTE(SUBSTITUTE(LOWER(" + cell + "),\",\",\"\"),\".\",\"\")"
                : "LOWER(" + cell + ")";
        List<String> tests = new ArrayList<>();
        for (String form : condition.forms()) {
            tests.add("ISNUMBER(FIND(\"" + quoted(form) + "\"," + searched + "))");
        }
        return tests.size() == 1 ? tests.get(0) : "OR(" + String.join(",", tests) + ")";
    }

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    private static String withoutSeparators(String number) {
        return number.replace(",", "").replace(".", "");
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
