package org.nightdesk.glossary.match.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.nightdesk.glossary.GlossaryEntry;
import org.nightdesk.glossary.GlossaryEntry.Kind;
import org.nightdesk.glossary.Scope;

/**
 * Every source form and variant of a glossary by its key, with the entries that are written so. Retired entries are left out.
 *
 * <p>Immutable and thread-safe. A form is known by its number, from 0.
 */
public final class TermForms {
    /** Names of people, of works, and of all else: the three ways in which names are written. */
    public static final int PERSON = 1;

    static final int TITLE = 2;
    public static final int OTHER = 4;
    /** The name is written with a capital. */
    public static final int CAPITAL = 8;

    /** Some entry written so belongs to no work. */
    private static final int UNSCOPED = 16;

    private static final int GROUPS = PERSON | TITLE | OTHER;

    private final TermTrie trie;
    private final String[] keys;
    private final GlossaryEntry[] entries;
    private final int[] firstEntry;
    private final long[] spaces;
    private final byte[] kinds;

    private record Form(String key, long spaces, boolean capital, GlossaryEntry entry) {}

    public TermForms(Collection<GlossaryEntry> glossary, Inflections inflections) {
        Form[] forms = forms(glossary, inflections);
        entries = new GlossaryEntry[forms.length];
        int distinct = 0;
        for (int i = 0; i < forms.length; i++) {
            entries[i] = forms[i].entry();
            distinct += i == 0 || !forms[i].key().equals(forms[i - 1].key()) ? 1 : 0;
        }
        keys = new String[distinct];
        firstEntry = new int[distinct + 1];
        spaces = new long[distinct];
        kinds = new byte[distinct];
        int at = -1;
        for (int i = 0; i < forms.length; i++) {
            if (i == 0 || !forms[i].key().equals(forms[i - 1].key())) {
                at++;
                keys[at] = forms[i].key();
                firstEntry[at] = i;
            }
            spaces[at] |= forms[i].spaces();
            kinds[at] |= (byte) (group(entries[i].kind()) | (forms[i].capital() ? CAPITAL : 0));
            kinds[at] |= entries[i].scope().isEmpty() ? UNSCOPED : 0;
        }
        firstEntry[distinct] = forms.length;
        trie = new TermTrie(keys);
    }

    public TermTrie trie() {
        return trie;
    }

    public int count() {
        return keys.length;
    }

    String key(int form) {
        return keys[form];
    }

    public boolean is(int form, int group) {
        return (kinds[form] & group) != 0;
    }

    public int group(int form) {
        return kinds[form] & GROUPS;
    }

    /** Bit i: the form has white space before its character i in some source spelling. */
    public long spaces(int form) {
        return spaces[form];
    }

    /** The entries written so that a text of this scope can mean: those of no work and those of its works. */
    public List<GlossaryEntry> entries(int form, Scope scope) {
        List<GlossaryEntry> inScope = new ArrayList<>(1);
        for (int i = firstEntry[form]; i < firstEntry[form + 1]; i++) {
            if (entries[i].scope().isEmpty() || scope.works().contains(entries[i].scope())) {
                inScope.add(entries[i]);
            }
        }
        return inScope;
    }

    /** Whether a text of this scope can mean any of the entries. */
    public boolean inScope(int form, Scope scope) {
        if ((kinds[form] & UNSCOPED) != 0) {
            return true;
        }
        for (int i = firstEntry[form]; i < firstEntry[form + 1]; i++) {
            if (entries[i].scope().isEmpty() || scope.works().contains(entries[i].scope())) {
                return true;
            }
        }
        return false;
    }

    private static Form[] forms(Collection<GlossaryEntry> glossary, Inflections inflections) {
        KeyText text = new KeyText(64);
        List<Form> forms = new ArrayList<>(glossary.size());
        for (GlossaryEntry entry : glossary) {
            if (entry.status() != GlossaryEntry.Status.RETIRED) {
                add(forms, text.set(entry.source()), entry, inflections);
                for (String variant : entry.variants()) {
                    add(forms, text.set(variant), entry, inflections);
                }
            }
        }
        Form[] sorted = forms.toArray(new Form[0]);
        Arrays.parallelSort(
                sorted,
                Comparator.comparing(Form::key).thenComparing(f -> f.entry().id()));
        return distinct(sorted);
    }

    private static void add(List<Form> forms, KeyText text, GlossaryEntry entry, Inflections inflections) {
        long spaces = 0;
        for (int i = 1; i < Math.min(text.length(), Long.SIZE); i++) {
            spaces |= text.gapBefore(i) == KeyText.SPACE ? 1L << i : 0;
        }
        if (text.length() > 0) {
            boolean capital = Character.isUpperCase(text.original(0));
            String key = text.slice(0, text.length());
            forms.add(new Form(key, spaces, capital, entry));
            for (String other : inflections.of(key)) {
                forms.add(new Form(other, spaces, capital, entry));
            }
        }
    }

    /** A variant that differs from its source in spacing only is one form of its entry. */
    private static Form[] distinct(Form[] sorted) {
        int kept = 0;
        for (Form form : sorted) {
            Form last = kept == 0 ? null : sorted[kept - 1];
            if (last != null && last.key().equals(form.key()) && last.entry() == form.entry()) {
                sorted[kept - 1] = new Form(
                        form.key(), last.spaces() | form.spaces(), last.capital() && form.capital(), form.entry());
            } else {
                sorted[kept++] = form;
            }
        }
        return Arrays.copyOf(sorted, kept);
    }

    private static int group(Kind kind) {
        return switch (kind) {
            case PERSON, CHARACTER -> PERSON;
            case TITLE -> TITLE;
            case PLACE, ORGANISATION, PLATFORM, PHRASE -> OTHER;
        };
    }
}
