package org.nightdesk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nightdesk.job.LocaleTags;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The languages of a new desk, written {@code ko:en,ja}. */
record LanguageChoice(Locale source, List<Locale> targets) {
    private static final String FORM = "write the source, a colon and the targets, such as ko:en,ja";

    LanguageChoice {
        targets = List.copyOf(targets);
    }

    @Override
    public String toString() {
        return source.toLanguageTag() + " into "
                + targets.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    static final class Converter implements ITypeConverter<LanguageChoice> {
        @Override
        public LanguageChoice convert(String text) {
            List<String> sides = List.of(text.split(":", -1));
            if (sides.size() != 2) {
                throw new TypeConversionException("“" + text + "” does not name languages; " + FORM);
            }
            Locale source = locale(sides.get(0));
            List<Locale> targets = new ArrayList<>();
            for (String tag : sides.get(1).split(",", -1)) {
                Locale target = locale(tag);
                if (target.equals(source)) {
                    throw new TypeConversionException("“" + tag.strip() + "” is both source and target");
                }
                if (targets.contains(target)) {
                    throw new TypeConversionException("“" + tag.strip() + "” is named twice");
                }
                targets.add(target);
            }
            return new LanguageChoice(source, targets);
        }

        private static Locale locale(String tag) {
            return LocaleTags.find(tag.strip())
                    .orElseThrow(() -> new TypeConversionException(
                            tag.isBlank()
                                    ? "a language is missing; " + FORM
                                    : "“" + tag.strip() + "” is not a known locale; " + FORM));
        }
    }
}
