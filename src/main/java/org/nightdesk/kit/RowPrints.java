package org.nightdesk.kit;

import java.util.Optional;

/**
 * The two fingerprints of a row as its last column shows them.
 *
 * @param source of the source text
 * @param text of the text the row went out with
 */
public record RowPrints(Fingerprint source, Fingerprint text) {
    public static RowPrints of(KitRow row) {
        return new RowPrints(
                Fingerprint.of(row.source()), row.text().isEmpty() ? Fingerprint.EMPTY : Fingerprint.of(row.text()));
    }

    public static Optional<RowPrints> parse(String cell) {
        String text = cell.strip();
        int hyphen = text.indexOf('-');
        if (hyphen < 0) {
            return Optional.empty();
        }
        Optional<Fingerprint> source = Fingerprint.parse(text.substring(0, hyphen));
        Optional<Fingerprint> issued = Fingerprint.parse(text.substring(hyphen + 1));
        return source.isPresent() && issued.isPresent()
                ? Optional.of(new RowPrints(
                        source.get(), issued.get().equals(Fingerprint.EMPTY) ? Fingerprint.EMPTY : issued.get()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return source + "-" + text;
    }
}
