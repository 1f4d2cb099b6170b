package org.nightdesk.quality.rule.mark;

import java.util.ArrayList;
import java.util.List;

/** Sets lone marks of a translation off against those of its source. */
final class LoneMarks {
    private LoneMarks() {}

    /** The marks of the target that no lone mark of the source, open or closed alike, accounts for. */
    static List<PairedMarks.Lone> without(List<PairedMarks.Lone> target, List<PairedMarks.Lone> source) {
        if (source.isEmpty()) {
            return target;
        }
        List<PairedMarks.Lone> rest = new ArrayList<>(target);
        for (PairedMarks.Lone mark : source) {
            for (int i = 0; i < rest.size(); i++) {
                if (rest.get(i).opening() == mark.opening()
                        || mark.mark() == '"'
                        || rest.get(i).mark() == '"') {
                    rest.remove(i);
                    break;
                }
            }
        }
        return rest;
    }
}
