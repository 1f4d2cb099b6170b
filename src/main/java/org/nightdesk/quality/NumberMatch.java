package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.TermMatch;
import org.nightdesk.quality.number.Amount;
import org.nightdesk.quality.number.Amount.Weight;
import org.nightdesk.quality.number.Durations;
import org.nightdesk.quality.number.NumberForms;
import org.nightdesk.quality.number.NumberReader;
import org.nightdesk.text.Condition;

/** Sets the numbers of a source off against those of its translation. Numbers within terms are the terms' business. */
public final class NumberMatch {
    private static final int LARGEST_IN_WORDS = 100;

    /** The sources read last: the same article goes out in several languages within moments. */
    private static final int READ = 1 << 14;

    private static final AtomicReferenceArray<@Nullable Read> RECENT = new AtomicReferenceArray<>(READ);

    private record Read(NumberReader reader, String text, List<Amount> amounts) {}

    /**
     * A number that has no counterpart on the other side.
     *
     * @param source null when the translation has a number from nowhere
     * @param target what is in the number's place; null when nothing is
     */
    public record Mismatch(
            @Nullable Amount source, @Nullable Amount target) {
        public Amount.Kind kind() {
            return source != null ? source.kind() : target != null ? target.kind() : Amount.Kind.PLAIN;
        }
    }

    /** Two numbers that belong together. */
    public record Rendering(Amount source, Amount target) {}

    private final List<Amount> source;
    private final List<Amount> target;
    private final List<Mismatch> mismatches = new ArrayList<>();
    private final List<Rendering> renderings = new ArrayList<>();
    private @Nullable List<Expected> expected;

    private NumberMatch(List<Amount> source, List<Amount> target) {
        this.source = source;
        this.target = target;
    }

    static NumberMatch of(CheckedUnit unit) {
        List<Amount> source = sourceNumbers(unit);
        NumberReader targetReader = NumberReader.of(unit.text().targetLocale());
        List<Amount> target = targetReader.read(unit.target());
        if (!source.isEmpty()) {
            source = outsideMentions(outsideAddresses(source, unit.source()), unit);
        }
        if (!targetReader.knowsLanguage()) {
            source.replaceAll(NumberMatch::asFarAsKnown);
        }
        if (!target.isEmpty()) {
            target = outsideTerms(outsideAddresses(target, unit.target()), unit);
        }
        NumberMatch match = new NumberMatch(source, target);
        match.compare();
        return match;
    }

    /** A list of its own. */
    private static List<Amount> sourceNumbers(CheckedUnit unit) {
        NumberReader reader = NumberReader.of(unit.text().sourceLocale());
        int hash = unit.source().hashCode();
        int slot = (hash ^ hash >>> 16) & READ - 1;
        Read known = RECENT.get(slot);
        if (known == null || known.reader != reader || !known.text.equals(unit.source())) {
            known = new Read(reader, unit.source(), List.copyOf(reader.read(unit.source())));
            RECENT.set(slot, known);
        }
        return new ArrayList<>(known.amounts);
    }

    public List<Mismatch> mismatches() {
        return mismatches;
    }

    public List<Rendering> renderings() {
        return renderings;
    }

    /** Whether the source has no number. */
    public boolean isEmpty() {
        return source.isEmpty();
    }

    /** The numbers of the source that its translation must have. */
    public List<Amount> required() {
        List<Amount> required = new ArrayList<>(source.size());
        for (Amount amount : source) {
            if (isRequired(amount)) {
                required.add(amount);
            }
        }
        return required;
    }

    /** The number that a translation must have, and what every text meets that has it. */
    public record Expected(Amount amount, Condition written) {}

    /** What a translation must have of the source's numbers, as far as a search can tell. */
    public List<Expected> expected(NumberReader targetReader) {
        if (expected == null) {
            expected = new ArrayList<>();
            for (int i = 0; i < source.size(); i++) {
                Condition written = isRequired(source.get(i)) ? NumberForms.of(source, i, targetReader) : null;
                if (written != null) {
                    expected.add(new Expected(source.get(i), written));
                }
            }
        }
        return expected;
    }

    /** The numbers of the translation, those of its terms left out. */
    public List<Amount> written() {
        return target;
    }

    private void compare() {
        List<Amount> missing = new ArrayList<>();
        List<Amount> soft = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            Amount amount = source.get(i);
            Amount rendering = amount.weight() == Weight.LOOSE ? null : renderingOf(amount, target);
            if (rendering != null) {
                renderings.add(new Rendering(amount, rendering));
            } else if (isRequired(amount) && !Durations.isConverted(source, i, target)) {
                missing.add(amount);
            } else if (amount.weight() == Weight.SOFT) {
                soft.add(amount);
            }
        }
        List<Amount> spurious = new ArrayList<>();
        List<Amount> words = new ArrayList<>();
        for (Amount amount : target) {
            if (!isExplained(amount)) {
                if (amount.weight() == Weight.EXACT) {
                    spurious.add(amount);
                } else if (amount.value() >= 2 && amount.kind() != Amount.Kind.MONTH
                        || amount.kind() == Amount.Kind.MONTH) {
                    words.add(amount);
                }
            }
        }
        missing.forEach(amount -> pair(amount, spurious, words));
        soft.stream()
                .filter(amount -> !spurious.isEmpty() || hasCount(words))
                .forEach(amount -> pair(amount, spurious, words));
        spurious.forEach(amount -> mismatches.add(new Mismatch(null, amount)));
    }

    private static boolean hasCount(List<Amount> words) {
        return words.stream().anyMatch(word -> word.kind() == Amount.Kind.PLAIN && word.value() < 100);
    }

    private void pair(Amount missing, List<Amount> spurious, List<Amount> words) {
        Amount instead = take(missing, spurious);
        mismatches.add(new Mismatch(missing, instead == null ? take(missing, words) : instead));
    }

    /** The most likely stand-in: one of the same kind, else the first plain one. */
    private static @Nullable Amount take(Amount missing, List<Amount> from) {
        for (Iterator<Amount> i = from.iterator(); i.hasNext(); ) {
            Amount candidate = i.next();
            if (candidate.kind() == missing.kind()) {
                i.remove();
                return candidate;
            }
        }
        return from.isEmpty() || missing.kind() == Amount.Kind.MONTH ? null : from.remove(0);
    }

    private static boolean isRequired(Amount amount) {
        return amount.weight() == Weight.EXACT || amount.weight() == Weight.COUNTED;
    }

    private static @Nullable Amount renderingOf(Amount amount, List<Amount> among) {
        Amount found = null;
        for (Amount other : among) {
            if (amount.isRenderedBy(other)) {
                if (other.kind() == amount.kind() && other.unit().equals(amount.unit())) {
                    return other;
                }
                found = found == null || found.kind() == Amount.Kind.PLAIN ? other : found;
            }
        }
        return found;
    }

    private boolean isExplained(Amount amount) {
        for (Amount other : source) {
            if (other.isRenderedBy(amount)) {
                return true;
            }
        }
        for (int i = 0; i < source.size(); i++) {
            if (Durations.isConverted(source, i, List.of(amount))) {
                return true;
            }
        }
        return false;
    }

    /** What can be asked of a language whose number words and dates are not known: that figures do not contradict. */
    private static Amount asFarAsKnown(Amount amount) {
        boolean mayBeInWords = amount.value() <= LARGEST_IN_WORDS && amount.weight() != Weight.LOOSE;
        Amount plain = amount.kind() == Amount.Kind.TIME ? amount : amount.in(Amount.Kind.PLAIN, "", amount.end());
        return mayBeInWords ? plain.weighing(Weight.SOFT) : plain;
    }

    private static List<Amount> outsideAddresses(List<Amount> amounts, String text) {
        List<Addresses.Address> addresses = Addresses.in(text);
        if (addresses.isEmpty()) {
            return amounts;
        }
        List<Amount> outside = new ArrayList<>(amounts);
        for (Addresses.Address address : addresses) {
            int end = address.start() + address.text().length();
            outside.removeIf(amount -> amount.start() < end && amount.end() > address.start());
        }
        return outside;
    }

    private static List<Amount> outsideMentions(List<Amount> amounts, CheckedUnit unit) {
        List<TermMatch> mentions = unit.termUses().mentions();
        if (mentions.isEmpty()) {
            return amounts;
        }
        List<Amount> outside = new ArrayList<>(amounts.size());
        for (Amount amount : amounts) {
            Amount kept = amount;
            for (TermMatch match : mentions) {
                boolean within = amount.start() < unit.plainSource().plain(match.end())
                        && amount.end() > unit.plainSource().plain(match.start());
                boolean sure = match.certainty() == TermMatch.Certainty.SURE;
                kept = !within || kept == null ? kept : sure ? null : kept.weighing(Weight.LOOSE);
            }
            if (kept != null) {
                outside.add(kept);
            }
        }
        return outside;
    }

    private static List<Amount> outsideTerms(List<Amount> amounts, CheckedUnit unit) {
        List<TermUse> uses = unit.termUses().all();
        if (uses.isEmpty()) {
            return amounts;
        }
        List<Amount> outside = new ArrayList<>(amounts);
        for (TermUse use : uses) {
            if (use.outcome() == TermUse.Outcome.RIGHT) {
                removeWithin(outside, use, unit);
            }
        }
        return outside;
    }

    private static void removeWithin(List<Amount> amounts, TermUse use, CheckedUnit unit) {
        boolean numbered = amounts.stream()
                .anyMatch(amount -> amount.start() < use.written().end()
                        && amount.end() > use.written().start());
        if (!numbered) {
            return;
        }
        TermText text = new TermText(unit.foldedTarget(), unit.targetLanguage());
        TermUse.Stretch place = text.find(use.meant(), 0);
        while (place != null) {
            TermUse.Stretch here = place;
            amounts.removeIf(amount -> amount.start() < here.end() && amount.end() > here.start());
            place = text.find(use.meant(), here.end());
        }
    }
}
