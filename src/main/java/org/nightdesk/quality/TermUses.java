package org.nightdesk.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;

/** The terms that a unit's source surely names and what became of each in the translation. */
public final class TermUses {
    private static final TermUses NONE = new TermUses(List.of(), List.of());

    private final List<TermUse> uses;
    private final List<TermMatch> counted;

    private TermUses(List<TermUse> uses, List<TermMatch> counted) {
        this.uses = uses;
        this.counted = counted;
    }

    static TermUses of(CheckedUnit unit, NearMissFinder nearMiss) {
        if (unit.text().terms().isEmpty()) {
            return NONE;
        }
        List<TermMatch> counted = outermost(unit.text().terms());
        Judge judge = new Judge(unit, nearMiss);
        List<TermUse> uses = new ArrayList<>(counted.size());
        for (TermMatch match : counted) {
            if (isInForce(match, unit.text().targetLocale()) && !isKnown(uses, match)) {
                uses.add(judge.judge(match));
            }
        }
        return new TermUses(settleHomonyms(uses), counted);
    }

    /** One for each term in force, by its first mention. */
    public List<TermUse> all() {
        return uses;
    }

    /** Every match of the source that no longer one covers, possible ones too. */
    List<TermMatch> mentions() {
        return counted;
    }

    private static boolean isInForce(TermMatch match, Locale locale) {
        GlossaryEntry entry = match.entry();
        if (match.certainty() != TermMatch.Certainty.SURE || entry.status() != GlossaryEntry.Status.APPROVED) {
            return false;
        }
        GlossaryEntry.Target target = entry.target(locale);
        return entry.doNotTranslate() || target != null && !target.required().isBlank();
    }

    private static boolean isKnown(List<TermUse> uses, TermMatch match) {
        for (TermUse use : uses) {
            if (use.entry().id().equals(match.entry().id())) {
                return true;
            }
        }
        return false;
    }

    /** 은수 within 이은수 is no mention of its own. */
    private static List<TermMatch> outermost(List<TermMatch> matches) {
        List<TermMatch> kept = new ArrayList<>(matches.size());
        for (TermMatch match : matches) {
            boolean covered = false;
            for (TermMatch other : matches) {
                covered |= other.start() <= match.start()
                        && other.end() >= match.end()
                        && other.end() - other.start() > match.end() - match.start()
                        && (other.certainty() == TermMatch.Certainty.SURE
                                || match.certainty() == TermMatch.Certainty.POSSIBLE);
            }
            if (!covered) {
                kept.add(match);
            }
        }
        return kept;
    }

    /** Where two entries claim the same words, the one that was rendered right is the one that was meant. */
    private static List<TermUse> settleHomonyms(List<TermUse> uses) {
        List<TermUse> settled = new ArrayList<>(uses.size());
        for (TermUse use : uses) {
            boolean another = false;
            for (TermUse other : uses) {
                another |= other != use
                        && other.match().start() == use.match().start()
                        && other.match().end() == use.match().end()
                        && other.outcome().compareTo(use.outcome()) < 0;
            }
            if (!another) {
                settled.add(use);
            }
        }
        return Collections.unmodifiableList(settled);
    }

    /** The required form first. */
    static List<String> rightForms(GlossaryEntry entry, GlossaryEntry.@Nullable Target decided) {
        List<String> forms = new ArrayList<>();
        if (decided != null) {
            forms.add(decided.required());
            forms.addAll(decided.allowed());
            forms.add(decided.first());
        }
        if (entry.doNotTranslate()) {
            forms.add(entry.source());
            forms.addAll(entry.variants());
        }
        forms.removeIf(String::isBlank);
        return forms;
    }

    /** Looks for one term after the other in the same translation. */
    private static final class Judge {
        private final CheckedUnit unit;
        private final NearMissFinder nearMiss;
        private final TermText text;

        Judge(CheckedUnit unit, NearMissFinder nearMiss) {
            this.unit = unit;
            this.nearMiss = nearMiss;
            this.text = new TermText(unit.foldedTarget(), unit.targetLanguage());
        }

        TermUse judge(TermMatch match) {
            GlossaryEntry entry = match.entry();
            GlossaryEntry.Target decided = entry.target(unit.text().targetLocale());
            List<String> forms = rightForms(entry, decided);
            if (unit.target().isEmpty()) {
                return new TermUse(match, TermUse.Outcome.ABSENT, TermUse.Stretch.NONE, forms.get(0));
            }
            TermUse.Stretch forbidden = decided == null ? null : forbidden(decided, forms);
            if (forbidden != null) {
                return new TermUse(match, TermUse.Outcome.FORBIDDEN, forbidden, forms.get(0));
            }
            TermUse right = right(match, forms);
            return right == null ? wrong(match, forms) : right;
        }

        /** The longest right form: "Vincenzo (2021)" rather than the "Vincenzo" in it. */
        private @Nullable TermUse right(TermMatch match, List<String> forms) {
            TermUse longest = null;
            for (String form : forms) {
                TermUse.Stretch place =
                        longest != null && form.length() <= longest.meant().length() ? null : text.find(form, 0);
                if (place != null) {
                    longest = new TermUse(match, TermUse.Outcome.RIGHT, place, form);
                }
            }
            return longest;
        }

        private TermUse wrong(TermMatch match, List<String> forms) {
            GlossaryEntry.Kind kind = match.entry().kind();
            if (kind == GlossaryEntry.Kind.PERSON || kind == GlossaryEntry.Kind.CHARACTER) {
                for (String form : forms) {
                    TermUse.Stretch reversed = reversed(form);
                    if (reversed != null) {
                        return new TermUse(match, TermUse.Outcome.REVERSED, reversed, form);
                    }
                }
            }
            NearMissFinder.Place near = nearMiss.find(
                    unit.target(), match.entry(), forms, unit.text().targetLocale());
            if (near != null) {
                TermUse.Stretch place = new TermUse.Stretch(near.start(), near.end());
                return new TermUse(match, TermUse.Outcome.MISSPELLED, place, near.meant());
            }
            return new TermUse(match, TermUse.Outcome.ABSENT, TermUse.Stretch.NONE, forms.get(0));
        }

        /** A wrong form counts only where it is not a part of a right one. */
        private TermUse.@Nullable Stretch forbidden(GlossaryEntry.Target decided, List<String> right) {
            for (String form : decided.forbidden()) {
                TermUse.Stretch place = text.find(form, 0);
                while (place != null) {
                    if (!isWithin(place, right)) {
                        return place;
                    }
                    place = text.find(form, place.start() + 1);
                }
            }
            return null;
        }

        private boolean isWithin(TermUse.Stretch place, List<String> right) {
            for (String form : right) {
                TermUse.Stretch cover = text.find(form, 0);
                while (cover != null && cover.start() <= place.start()) {
                    if (cover.end() >= place.end()) {
                        return true;
                    }
                    cover = text.find(form, cover.start() + 1);
                }
            }
            return false;
        }

        /** {@code Hee Won Kim} or {@code Won Kim Hee} for {@code Kim Hee Won}. */
        private TermUse.@Nullable Stretch reversed(String form) {
            String gap = form.indexOf('・') >= 0 ? "・" : form.indexOf('·') >= 0 ? "·" : " ";
            int first = form.indexOf(gap);
            if (first < 0) {
                return null;
            }
            int last = form.lastIndexOf(gap);
            TermUse.Stretch place = text.find(form.substring(first + 1) + gap + form.substring(0, first), 0);
            return place != null || last == first
                    ? place
                    : text.find(form.substring(last + 1) + gap + form.substring(0, last), 0);
        }
    }
}
