package org.nightdesk.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds word by word how a text was changed. Words, spaces and marks count each by itself (UAX #29). */
public final class WordChanges {
    /**
     * A stretch of a text.
     *
     * @param same what stayed
     * @param gone what followed it before; may be empty
     * @param come what follows it now; may be empty
     */
    public record Change(String same, String gone, String come) {
        public boolean isEmpty() {
            return gone.isEmpty() && come.isEmpty();
        }
    }

    private WordChanges() {}

    /** The whole text in stretches, the last of which may have no change. Words changed in a row are one change. */
    public static List<Change> between(String before, String after, Locale locale) {
        List<String> old = words(before, locale);
        List<String> now = words(after, locale);
        List<Change> changes = new ArrayList<>();
        String stayed = "";
        StringBuilder gone = new StringBuilder();
        StringBuilder come = new StringBuilder();
        int from = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            String same = String.join("", old.subList(from, delta.getSource().getPosition()));
            if (same.isBlank() && gone.length() + come.length() > 0) {
                // Only the space between two changed words stayed.
                gone.append(same);
                come.append(same);
            } else {
                if (gone.length() + come.length() > 0) {
                    changes.add(new Change(stayed, gone.toString(), come.toString()));
                }
                stayed = same;
                gone.setLength(0);
                come.setLength(0);
            }
            delta.getSource().getLines().forEach(gone::append);
            delta.getTarget().getLines().forEach(come::append);
            from = delta.getSource().getPosition() + delta.getSource().size();
        }
        if (gone.length() + come.length() > 0) {
            changes.add(new Change(stayed, gone.toString(), come.toString()));
        }
        String rest = String.join("", old.subList(from, old.size()));
        if (!rest.isEmpty()) {
            changes.add(new Change(rest, "", ""));
        }
        return changes;
    }

    /** Thai, Chinese and Japanese by ICU's dictionaries. */
    private static List<String> words(String text, Locale locale) {
        BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.forLocale(locale));
        boundaries.setText(text);
        List<String> words = new ArrayList<>();
        int start = boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
