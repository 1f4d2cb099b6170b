package org.nightdesk.workflow.issue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nightdesk.article.Part;
import org.nightdesk.job.People;
import org.nightdesk.job.Person;
import org.nightdesk.kit.KitArticle;
import org.nightdesk.kit.Words;
import org.nightdesk.ledger.Articles;
import org.nightdesk.ledger.Omission;
import org.nightdesk.ledger.StoredSegment;
import org.nightdesk.ledger.Unit;
import org.nightdesk.ledger.Units;
import org.nightdesk.memory.Suggestion;
import org.nightdesk.question.KeptQuestion;
import org.nightdesk.text.WordChanges;
import org.nightdesk.workflow.TranslationInWork;

/**
 * Says in the note of a row what whoever gets it must know: who said what of it, what changed, and what it was merged with.
 * Remembers the earlier segments of one article at a time; to be used by one thread.
 */
final class RowNotes {
    /** More changed places than this are no help. */
    private static final int MOST_CHANGES = 6;

    private final Articles articles;
    private final People people;
    private final Words words;
    private final Locale reader;
    private Map<Integer, StoredSegment> earlier = Map.of();
    private long earlierOf;

    RowNotes(Articles articles, People people, Locale reader) {
        this.articles = articles;
        this.people = people;
        this.words = Words.in(reader);
        this.reader = reader;
    }

    /** What a note tells of questions. @param asked about the article @param key of the reader */
    AskedNotes asked(List<KeptQuestion> asked, String key) {
        return new AskedNotes(this, words, key, asked);
    }

    /** Lines, one below the other; those that are empty are left out. */
    static String lines(String... lines) {
        return List.of(lines).stream().filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /** What somebody said of the row, with their name; empty when nobody did. */
    String said(Units.@Nullable Remark remark) {
        return remark == null ? "" : words.say("note.said", name(remark.person()), remark.text());
    }

    /** The name of a person in the reader's language; the key where the people file has none. */
    String name(String key) {
        String name = people.find(key).map(person -> name(person, reader)).orElse("");
        return name.isEmpty() ? key : name;
    }

    private static String name(Person person, Locale locale) {
        String name = person.name(locale);
        return name.isEmpty()
                ? person.names().values().stream().sorted().findFirst().orElse("")
                : name;
    }

    /** Which picture the row describes; empty for any other row. */
    String picture(TranslationInWork work, StoredSegment segment) {
        Part part = segment.segment().part();
        if (part != Part.ALT && part != Part.CAPTION && part != Part.CREDIT) {
            return "";
        }
        return KitArticle.pictures(work.article().article()).stream()
                .filter(picture -> picture.block() == segment.segment().block())
                .findFirst()
                .map(picture ->
                        words.say("note.picture", Integer.toString(picture.number()), words.say("sheet.article")))
                .orElse("");
    }

    /** The source as it was, and what changed in it; empty where the row takes the place of no other. */
    String sourceChange(TranslationInWork work, StoredSegment segment) {
        if (segment.replaces() < 0) {
            return "";
        }
        StoredSegment before = earlier(work.article().id()).get(segment.replaces());
        if (before == null) {
            return "";
        }
        String old = before.segment().text();
        return lines(
                words.say("note.source-before", old),
                changes(old, segment.segment().text(), work.article().article().locale()));
    }

    private Map<Integer, StoredSegment> earlier(long articleId) {
        if (earlierOf != articleId) {
            Map<Integer, StoredSegment> all = new HashMap<>();
            articles.history(articleId).forEach(segment -> all.put(segment.n(), segment));
            earlier = all;
            earlierOf = articleId;
        }
        return earlier;
    }

    /** The changed words of a text in one line; empty where more changed than a line can tell. */
    static String changes(String before, String after, Locale locale) {
        List<String> said = new ArrayList<>();
        for (WordChanges.Change change : WordChanges.between(before, after, locale)) {
            String gone = change.gone().strip();
            String come = change.come().strip();
            if (!gone.isEmpty() && !come.isEmpty()) {
                said.add("“" + gone + "” → “" + come + "”");
            } else if (gone.length() + come.length() > 0) {
                said.add(gone.isEmpty() ? "+ “" + come + "”" : "− “" + gone + "”");
            }
        }
        return said.size() > MOST_CHANGES ? "" : String.join("; ", said);
    }

    /** The other texts that there were: the one the editor saw, and one that came besides. */
    String otherTexts(Unit unit, @Nullable String seen, @Nullable Suggestion suggestion, Locale target) {
        List<String> lines = new ArrayList<>();
        if (seen != null && !seen.equals(unit.text())) {
            lines.add(words.say("note.last-seen", seen));
            lines.add(changes(seen, unit.text(), target));
        }
        if (suggestion != null
                && suggestion.kind() == Suggestion.Kind.RETURNED
                && !suggestion.text().equals(unit.text())
                && !suggestion.text().equals(seen)) {
            lines.add(words.say("note.other-text", suggestion.text()));
        }
        return lines(lines.toArray(String[]::new));
    }

    /** Why a unit has no text, or which sources besides its own its text says; empty for any other. */
    String merged(TranslationInWork work, StoredSegment segment, Unit unit) {
        if (Omission.ON_PURPOSE.equals(unit.omission())) {
            return words.say("note.omitted");
        }
        Integer root = work.merges().root(unit.n());
        List<StoredSegment> group =
                root == null && work.merges().into(unit.n()).isEmpty() ? List.of() : work.group(unit.n());
        if (group.size() < 2) {
            return "";
        }
        String others = group.stream()
                .filter(one -> one.n() != segment.n() && (root == null || one.n() == root))
                .map(one -> one.segment().text())
                .collect(Collectors.joining(" … "));
        return words.say(root == null ? "note.merges" : "note.merged", others);
    }
}
