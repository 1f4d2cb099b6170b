package org.nightdesk.assembly.publication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.nightdesk.problem.Problem;

/** Something assembly noticed about an article; whether it keeps the article back is decided by the publication gate. */
public record Remark(Kind kind, Problem problem) {
    /** What was noticed. */
    public enum Kind {
        /** A unit has no accepted text. */
        UNIT_UNACCEPTED,
        /** The glossary has no title of a work in the locale. */
        TITLE_UNKNOWN,
        /** A credited person has no name in the locale. */
        NAME_UNKNOWN,
        /** The house style has no label for the article's category. */
        CATEGORY_UNKNOWN,
        /** The house style lacks the pattern of a byline or note. */
        PATTERN_MISSING,
        /** Nobody is credited as editor. */
        EDITOR_MISSING,
        /** Nobody is credited as translator. */
        TRANSLATOR_MISSING,
        /** A picture names nobody it is owed to. */
        IMAGE_CREDIT_MISSING,
        /** A picture has no alternative text. */
        ALTERNATIVE_TEXT_MISSING,
        /** A picture that the article shows is not in the inbox. */
        PICTURE_MISSING,
        /** What an article shows as a picture must not be published. */
        PICTURE_REFUSED,
        /** A picture was left out because its address is not one for the web. */
        IMAGE_DROPPED,
        /** A link was reduced to its text because its address is not one for the web. */
        LINK_DROPPED,
        /** A translation has an inline code that its source does not have. */
        CODE_UNKNOWN,
        /** A translation has what the page adds, which was left out once. */
        ADDED_TWICE,
        /** A person's note was withheld because it contains an e-mail address. */
        NOTE_WITHHELD
    }

    /** Collects remarks on one article, in the order found. Not thread-safe. */
    public static final class Remarks {
        private final String article;
        private final List<Remark> found = new ArrayList<>();

        public Remarks(String article) {
            this.article = article;
        }

        public void add(Kind kind, String place, String reason, String remedy) {
            found.add(new Remark(kind, new Problem(article, place, reason, remedy)));
        }

        public List<Remark> all() {
            return Collections.unmodifiableList(found);
        }
    }
}
