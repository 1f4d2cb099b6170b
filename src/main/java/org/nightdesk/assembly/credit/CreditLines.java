package org.nightdesk.assembly.credit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nightdesk.assembly.publication.AssemblySettings;
import org.nightdesk.assembly.publication.CleanText;
import org.nightdesk.assembly.publication.Credit;
import org.nightdesk.assembly.publication.CreditOverride;
import org.nightdesk.assembly.publication.Manuscript;
import org.nightdesk.assembly.publication.PatternText;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.job.HouseStyle;
import org.nightdesk.job.Person;

/** Words the credits of one article: bylines and people notes, by role, in the house style's order. Not thread-safe. */
public final class CreditLines {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");
    private static final String PEOPLE_REMEDY = "Add it to the people file";

    private final HouseStyle style;
    private final AssemblySettings settings;
    private final Remark.Remarks remarks;

    public CreditLines(HouseStyle style, AssemblySettings settings, Remark.Remarks remarks) {
        this.style = style;
        this.settings = settings;
        this.remarks = remarks;
    }

    public List<Credit> credits(Manuscript manuscript) {
        Map<Credit.Kind, List<Credit.Contributor>> people = people(manuscript);
        List<Credit> credits = new ArrayList<>();
        for (Credit.Kind kind : order()) {
            List<Credit.Contributor> named = people.getOrDefault(kind, List.of());
            if (!named.isEmpty()) {
                credits.add(new Credit(kind, named, line(kind, named)));
            }
        }
        credits.sort(Comparator.comparing(credit -> credit.line().isEmpty()));
        return credits;
    }

    /** Complete lines, in the order of the credits; people without a note have none. */
    public List<String> notes(List<Credit> credits) {
        List<String> lines = new ArrayList<>();
        for (Credit credit : credits) {
            for (Credit.Contributor person : credit.people()) {
                if (!person.note().isEmpty()) {
                    String pattern = style.notes().get(credit.kind().key());
                    if (pattern == null) {
                        patternMissing("notes." + credit.kind().key());
                    } else {
                        lines.add(PatternText.fill(pattern, Map.of("name", person.name(), "note", person.note())));
                    }
                }
            }
        }
        return lines;
    }

    private Map<Credit.Kind, List<Credit.Contributor>> people(Manuscript manuscript) {
        CreditOverride override = manuscript.override();
        List<Person> editors =
                override.editors() != null ? override.editors() : CreditShares.editors(manuscript.work());
        List<Person> translators = override.translators() != null
                ? override.translators()
                : CreditShares.translators(manuscript.work(), settings.thresholdPercent());
        List<Person> both = style.byline().containsKey(Credit.Kind.EDITOR_AND_TRANSLATOR.key())
                ? editors.stream().filter(editor -> named(translators, editor)).toList()
                : List.of();
        sayWhoIsMissing(editors, translators);

        Map<Credit.Kind, List<Credit.Contributor>> people = new EnumMap<>(Credit.Kind.class);
        people.put(Credit.Kind.CRITIC, critic(manuscript));
        people.put(Credit.Kind.EDITOR, contributors(without(editors, both)));
        people.put(Credit.Kind.TRANSLATOR, contributors(without(translators, both)));
        people.put(Credit.Kind.EDITOR_AND_TRANSLATOR, contributors(both));
        return people;
    }

    private static boolean named(List<Person> people, Person person) {
        return people.stream().anyMatch(other -> other.key().equals(person.key()));
    }

    private static List<Person> without(List<Person> people, List<Person> others) {
        return people.stream().filter(person -> !named(others, person)).toList();
    }

    private void sayWhoIsMissing(List<Person> editors, List<Person> translators) {
        if (editors.isEmpty()) {
            remarks.add(
                    Remark.Kind.EDITOR_MISSING,
                    "credits",
                    "nobody is credited as editor",
                    "Have an editor approve the article, or set the credit by hand");
        }
        if (translators.isEmpty()) {
            remarks.add(
                    Remark.Kind.TRANSLATOR_MISSING,
                    "credits",
                    "nobody is credited as translator",
                    "Say who translated the article, or set the credit by hand");
        }
    }

    private List<Credit.Contributor> critic(Manuscript manuscript) {
        String set = manuscript.override().critic();
        if (set != null) {
            return set.isBlank() ? List.of() : List.of(new Credit.Contributor(CleanText.of(set), ""));
        }
        String source = manuscript.article().critic();
        if (source == null || source.isBlank()) {
            return List.of();
        }
        String target = manuscript.names().persons().apply(source);
        if (target == null || target.isBlank()) {
            nameMissing("critic " + source, "Add the critic's name to the glossary");
            target = source;
        }
        return List.of(new Credit.Contributor(CleanText.of(target), ""));
    }

    private List<Credit.Contributor> contributors(List<Person> people) {
        List<Credit.Contributor> contributors = new ArrayList<>();
        for (Person person : people) {
            String name = CleanText.of(name(person)).strip();
            if (!name.isEmpty()) {
                contributors.add(new Credit.Contributor(name, note(person)));
            }
        }
        return contributors;
    }

    private String name(Person person) {
        String name = person.name(style.locale());
        if (!name.isBlank()) {
            return name;
        }
        nameMissing("person " + person.key(), PEOPLE_REMEDY);
        // Any name is better than a gap while the article waits; the lowest language tag makes it the same each time.
        Map<String, String> others = new TreeMap<>();
        person.names().forEach((locale, other) -> others.put(locale.toLanguageTag(), other));
        String english = person.name(Locale.ENGLISH);
        return !english.isBlank()
                ? english
                : others.values().stream().findFirst().orElse("");
    }

    private String note(Person person) {
        String note = CleanText.of(person.note(style.locale())).strip();
        boolean personal = EMAIL.matcher(note).find()
                || (!person.email().isBlank()
                        && note.toLowerCase(Locale.ROOT).contains(person.email().toLowerCase(Locale.ROOT)));
        if (personal) {
            remarks.add(
                    Remark.Kind.NOTE_WITHHELD,
                    "person " + person.key(),
                    "the note for " + style.locale().toLanguageTag() + " contains an e-mail address and was left out",
                    "Take the address out of the note in the people file");
            return "";
        }
        return note;
    }

    private void nameMissing(String place, String remedy) {
        remarks.add(
                Remark.Kind.NAME_UNKNOWN, place, "no name for " + style.locale().toLanguageTag(), remedy);
    }

    private void patternMissing(String key) {
        remarks.add(
                Remark.Kind.PATTERN_MISSING,
                key,
                "the house style of " + style.locale().toLanguageTag() + " has no pattern " + key,
                "Add it to the house style");
    }

    private String line(Credit.Kind kind, List<Credit.Contributor> people) {
        if (!inByline(kind)) {
            return "";
        }
        @Nullable String pattern = style.byline().get(kind.key());
        if (pattern == null) {
            patternMissing("byline." + kind.key());
            return "";
        }
        List<String> names = people.stream().map(Credit.Contributor::name).toList();
        return PatternText.fill(pattern, Map.of("names", JoinedNames.of(names, style)));
    }

    /** The credit for both lines is where the first of them would be. */
    private boolean inByline(Credit.Kind kind) {
        List<String> order = style.bylineOrder();
        return order.contains(kind.key())
                || (kind == Credit.Kind.EDITOR_AND_TRANSLATOR
                        && (order.contains(Credit.Kind.EDITOR.key()) || order.contains(Credit.Kind.TRANSLATOR.key())));
    }

    private List<Credit.Kind> order() {
        List<Credit.Kind> kinds = new ArrayList<>(List.of(Credit.Kind.values()));
        kinds.sort(Comparator.comparingInt(this::position));
        return kinds;
    }

    private int position(Credit.Kind kind) {
        List<String> order = style.bylineOrder();
        int place = order.indexOf(kind.key());
        if (place < 0 && kind == Credit.Kind.EDITOR_AND_TRANSLATOR) {
            int editor = order.indexOf(Credit.Kind.EDITOR.key());
            int translator = order.indexOf(Credit.Kind.TRANSLATOR.key());
            place = editor < 0 || translator < 0 ? Math.max(editor, translator) : Math.min(editor, translator);
            // Before the rest of whoever shares the role.
            return place < 0 ? Integer.MAX_VALUE : 2 * place;
        }
        return place < 0 ? Integer.MAX_VALUE : 2 * place + 1;
    }
}
