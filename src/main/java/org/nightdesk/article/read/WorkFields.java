package org.nightdesk.article.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nightdesk.article.Work;

/** A work as a source writes it, every field text; empty when the source does not give it. */
public record WorkFields(String title, String kind, String yearText) {
    /** The kind; other when none is given, empty when it is none that is known. */
    Optional<Work.Medium> medium() {
        String wanted =
                kind.isBlank() ? Work.Medium.OTHER.label() : kind.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(Work.Medium.values())
                .filter(medium -> medium.label().equals(wanted))
                .findFirst();
    }

    Optional<Integer> year() {
        return yearText.strip().matches("\\d{4}") ? Optional.of(Integer.valueOf(yearText.strip())) : Optional.empty();
    }
}
