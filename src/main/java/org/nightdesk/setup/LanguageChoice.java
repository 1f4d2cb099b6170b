package org.nightdesk.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightdesk.job.LocaleTags;

/** The languages of a new desk, written {@code ko:en,ja}. */
public record LanguageChoice(Locale source, List<Locale> targets) {
    private static final String FORM = "write the source, a colon and the targets, such as ko:en,ja";

    public LanguageChoice {
        targets = List.copyOf(targets);
    }

    @Override
    public String toString() {
        return source.toLanguageTag() + " into "
                + targets.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    /** @throws IllegalArgumentException saying what is wrong with the text */
    public static LanguageChoice parse(String text) {
        List<String> sides = List.of(text.split(":", -1));
        if (sides.size() != 2) {
            throw new IllegalArgumentException("“" + text + "” does not name languages; " + FORM);
        }
        Locale source = locale(sides.get(0));
        List<Locale> targets = new ArrayList<>();
        for (String tag : sides.get(1).split(",", -1)) {
            Locale target = locale(tag);
            if (target.equals(source)) {
                throw new IllegalArgumentException("“" + tag.strip() + "” is both source and target");
            }
            if (targets.contains(target)) {
                throw new IllegalArgumentException("“" + tag.strip() + "” is named twice");
            }
            targets.add(target);
        }
        return new LanguageChoice(source, targets);
    }

    private static Locale locale(String tag) {
        String bare = tag.strip();
        String meant = LocaleTags.meant(bare)
                .map(near -> "; did you mean “" + near + "”")
                .orElse("");
        String reason = bare.isEmpty() ? "a language is missing" : "“" + bare + "” is not a known locale" + meant;
        return LocaleTags.find(bare).orElseThrow(() -> new IllegalArgumentException(reason + "; " + FORM));
    }
}
