package org.nightdesk.quality;

import java.util.HashSet;
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
        String name = use.meant();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            if (i == name.length() || name.charAt(i) == ' ' || name.charAt(i) == '・' || name.charAt(i) == '·') {
                if (i - start >= SHORTEST_PART && text.find(name.substring(start, i), 0) != null) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }
}
