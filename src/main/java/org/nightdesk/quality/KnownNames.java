package org.nightdesk.quality;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.nightdesk.glossary.GlossaryEntry.Kind;

/** The people whose full names a reader has met so far: from then on a part of the name will do. Not thread-safe. */
public final class KnownNames {
    private static final int SHORTEST_PART = 2;

    private final Set<String> met = new HashSet<>();

    public void note(CheckedUnit unit) {
        for (TermUse use : unit.termUses().all()) {
            if (use.outcome() == TermUse.Outcome.RIGHT) {
                met.add(use.entry().id());
            }
        }
    }

    /** Whether the translation names somebody already met by one part of the name, such as the surname. */
    public boolean isShortened(TermUse use, CheckedUnit unit) {
        Kind kind = use.entry().kind();
        if (kind != Kind.PERSON && kind != Kind.CHARACTER
                || !met.contains(use.entry().id())) {
            return false;
        }
        TermText text = new TermText(unit.foldedTarget(), unit.targetLanguage());
        return parts(use.meant()).stream().anyMatch(part -> text.find(part, 0) != null);
    }

    /** Whether an earlier unit of the article names the person: only then may the name be shortened. */
    public static boolean isNamedBefore(TermUse use, CheckedUnit unit, AnalysedArticle article) {
        Kind kind = use.entry().kind();
        int first = kind == Kind.PERSON || kind == Kind.CHARACTER
                ? article.firstNaming(use.entry().id())
                : -1;
        return first >= 0 && first < unit.index();
    }

    /** The parts of a name by which a person may be called. */
    public static List<String> parts(String name) {
        return Arrays.stream(name.split("[ ・·]"))
                .filter(part -> part.length() >= SHORTEST_PART)
                .toList();
    }
}
