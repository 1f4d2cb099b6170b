package org.nightdesk.glossary.file;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.GlossaryEntry.Origin;
import org.nightdesk.glossary.GlossaryEntry.Target;
import org.nightdesk.io.StoredCode;

/**
 * Turns concept entries of TBX into glossary entries. What files of other tools say beyond that goes into the note; what
 * they leave open is read as {@link EntryValues} says, and a subject that is not a kind of ours makes a phrase.
 */
final class TbxConcept {
    private final GlossaryReading reading;
    private final EntryValues values;
    private int line;

    TbxConcept(GlossaryReading reading) {
        this.reading = reading;
        this.values = new EntryValues(reading);
    }

    void read(TbxElement concept, int atLine) {
        line = atLine;
        values.at(atLine);
        Map<String, String> own = concept.parts("note")
                .map(note -> TbxNotes.properties(note.text()))
                .filter(properties -> !properties.isEmpty())
                .findFirst()
                .orElse(Map.of());
        Map<Locale, List<TbxElement>> terms = terms(concept);
        List<TbxElement> sourceTerms = terms.remove(reading.source());
        if (sourceTerms == null) {
            reading.lost(
                    line,
                    reading.source().toLanguageTag(),
                    "the entry has no term in the source language",
                    "Add one, or take the entry out");
            return;
        }
        Target source = target(sourceTerms);
        List<String> variants = Stream.concat(source.allowed().stream(), source.forbidden().stream())
                .filter(form -> !form.equals(source.required()))
                .distinct()
                .toList();
        reading.add(
                new GlossaryEntry(
                        TbxNotes.slug(concept.attribute("id"), line),
                        kind(concept),
                        source.required(),
                        variants,
                        scope(concept),
                        targets(terms),
                        values.doNotTranslate(own.getOrDefault(EntryField.DNT.label(), "")),
                        origin(concept),
                        values.status(own.getOrDefault(EntryField.STATUS.label(), "")),
                        note(concept),
                        values.year(own.getOrDefault(EntryField.YEAR.label(), "")),
                        values.medium(own.getOrDefault(EntryField.MEDIUM.label(), "")),
                        decision(concept)),
                line);
    }

    private Map<Locale, List<TbxElement>> terms(TbxElement concept) {
        Map<Locale, List<TbxElement>> terms = new LinkedHashMap<>();
        concept.parts("langSec").forEach(language -> {
            String tag = language.attribute("lang").replace('_', '-');
            Locale locale = LocaleColumn.locale(tag);
            if (locale == null) {
                reading.problem(
                        line, "xml:lang", "the language “" + tag + "” is unknown", "Write a BCP 47 tag such as ja");
                return;
            }
            boolean isSource = locale.getLanguage().equals(reading.source().getLanguage());
            terms.computeIfAbsent(isSource ? reading.source() : locale, key -> new ArrayList<>())
                    .addAll(language.parts("termSec").toList());
        });
        return terms;
    }

    private Map<Locale, Target> targets(Map<Locale, List<TbxElement>> terms) {
        Map<Locale, Target> targets = new HashMap<>();
        terms.forEach((locale, sections) -> {
            Target target = target(sections);
            if (sections.stream().allMatch(section -> TbxNotes.rank(section) == TbxNotes.Rank.FORBIDDEN)) {
                reading.problem(
                        line,
                        locale.toLanguageTag(),
                        "all terms are deprecated",
                        "Say which form to use, or take the language out");
            }
            targets.put(locale, target);
        });
        return targets;
    }

    /** The first preferred term is required, else the first that is not deprecated, else the first. */
    private static Target target(List<TbxElement> sections) {
        List<TbxElement> ordinary = sections.stream()
                .filter(section -> !TbxNotes.isFirstMention(section))
                .toList();
        TbxElement required = Stream.of(TbxNotes.Rank.PREFERRED, TbxNotes.Rank.OPEN, TbxNotes.Rank.ALLOWED)
                .flatMap(rank -> ordinary.stream().filter(section -> TbxNotes.rank(section) == rank))
                .findFirst()
                .orElse(null);
        List<String> allowed = new ArrayList<>();
        List<String> forbidden = new ArrayList<>();
        for (TbxElement section : ordinary) {
            if (section != required) {
                List<String> forms = TbxNotes.rank(section) == TbxNotes.Rank.FORBIDDEN ? forbidden : allowed;
                forms.add(section.textOf("term"));
            }
        }
        String first = sections.stream()
                .filter(TbxNotes::isFirstMention)
                .map(section -> section.textOf("term"))
                .findFirst()
                .orElse("");
        return new Target(required == null ? "" : required.textOf("term"), allowed, forbidden, first);
    }

    private Kind kind(TbxElement concept) {
        String subject = concept.textOf("subjectField");
        return isOneOf(Kind.values(), subject) ? values.kind(subject) : Kind.PHRASE;
    }

    private Origin origin(TbxElement concept) {
        String from = concept.textOf("source");
        return values.origin(isOneOf(Origin.values(), from) ? from : "");
    }

    private String scope(TbxElement concept) {
        return concept.parts("crossReference")
                .filter(reference -> reference.text().equals(TbxNotes.SCOPE))
                .map(reference -> TbxNotes.slug(reference.attribute("target"), line))
                .findFirst()
                .orElse("");
    }

    private GlossaryEntry.Decision decision(TbxElement concept) {
        String date = concept.textOf("date");
        return values.decision(concept.textOf("responsibility"), date.length() > 10 ? date.substring(0, 10) : date);
    }

    private static String note(TbxElement concept) {
        String subject = concept.textOf("subjectField");
        String from = concept.textOf("source");
        return Stream.concat(
                        Stream.of(
                                concept.textOf("definition"),
                                isOneOf(Kind.values(), subject) ? "" : subject,
                                isOneOf(Origin.values(), from) ? "" : from),
                        concept.parts("note")
                                .map(TbxElement::text)
                                .filter(text -> TbxNotes.properties(text).isEmpty()))
                .filter(text -> !text.isEmpty())
                .map(text -> Normalizer.normalize(text, Normalizer.Form.NFC))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOneOf(StoredCode<String>[] values, String text) {
        return Arrays.stream(values).anyMatch(value -> Objects.equals(EntryValues.label(value), text));
    }
}
