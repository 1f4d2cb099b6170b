package org.nightdesk.kit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.TermMatch;

/** Makes glossary entries and mentions of them; an entry is approved and sure unless a test says otherwise. */
public final class TermMaker {
    private final String source;
    private Map<Locale, GlossaryEntry.Target> targets = Map.of();
    private boolean doNotTranslate;
    private GlossaryEntry.Status status = GlossaryEntry.Status.APPROVED;
    private TermMatch.Certainty certainty = TermMatch.Certainty.SURE;
    private String note = "";

    private TermMaker(String source) {
        this.source = source;
    }

    public static TermMaker term(String source) {
        return new TermMaker(source);
    }

    public static TermMaker term(String source, String english) {
        return term(source).target(new GlossaryEntry.Target(english, List.of(), List.of(), ""));
    }

    public TermMaker target(GlossaryEntry.Target english) {
        targets = Map.of(Locale.ENGLISH, english);
        return this;
    }

    public TermMaker doNotTranslate() {
        doNotTranslate = true;
        return this;
    }

    public TermMaker status(GlossaryEntry.Status newStatus) {
        status = newStatus;
        return this;
    }

    public TermMaker possible() {
        certainty = TermMatch.Certainty.POSSIBLE;
        return this;
    }

    public TermMaker note(String newNote) {
        note = newNote;
        return this;
    }

    /** The mention that begins at a place of a text. */
    public TermMatch at(int start) {
        GlossaryEntry entry = new GlossaryEntry(
                source,
                GlossaryEntry.Kind.CHARACTER,
                source,
                List.of(),
                "",
                targets,
                doNotTranslate,
                GlossaryEntry.Origin.OFFICIAL,
                status,
                note,
                null,
                null);
        return new TermMatch(start, start + source.length(), entry, "", certainty, "name");
    }

    /** The first mention in a text. */
    public TermMatch in(String text) {
        return at(text.indexOf(source));
    }
}
