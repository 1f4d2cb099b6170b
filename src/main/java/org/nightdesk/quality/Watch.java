package org.nightdesk.quality;

import java.util.Set;
import org.nightdesk.text.Condition;

/**
 * What a translator can be told while typing, because a rule would say it in the night.
 *
 * @param ask what is to be done
 * @param detail what the sentence names: a term, a number as the source has it, a mark
 * @param right met by every text that the rules have nothing against; a text that one of them is against may meet it too
 * @param rules the ids of the rules, one of which speaks where {@code right} is not met
 */
public record Watch(Ask ask, String detail, Condition right, Set<String> rules) {
    /** What a translator is asked to do. */
    public enum Ask {
        /** The text lacks something of the source. */
        ADD("missing"),
        ADD_CODE("code"),
        MARK_TITLE("title-marks"),
        CHANGE_QUOTES("quotes"),
        END("end"),
        DROP_FULL_STOP("full-stop");

        private final String label;

        Ask(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public Watch {
        rules = Set.copyOf(rules);
    }
}
