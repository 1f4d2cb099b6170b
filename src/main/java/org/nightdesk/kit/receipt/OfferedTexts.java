package org.nightdesk.kit.receipt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightdesk.kit.Fingerprint;
import org.nightdesk.kit.KitColumn;
import org.nightdesk.kit.NormalizedText;
import org.nightdesk.kit.Reason;
import org.nightdesk.kit.RowStatus;
import org.nightdesk.kit.UnitNow;
import org.nightdesk.kit.read.MisplacedText;
import org.nightdesk.kit.read.ReturnedKit;
import org.nightdesk.kit.read.ReturnedRow;

/** Texts that stood elsewhere than in the translation column: each is held, to be offered on a slip for a tick. */
final class OfferedTexts {
    /** A source this like the one that went out was corrected, not translated. */
    private static final double CORRECTED = 0.75;

    private final Map<ReturnedRow, MisplacedText> found = new IdentityHashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final Set<Fingerprint> issuedSources;

    OfferedTexts(ReturnedKit file, Set<Fingerprint> issuedSources) {
        for (MisplacedText one : MisplacedText.in(file)) {
            found.put(one.row(), one);
            texts.add(one.text());
        }
        this.issuedSources = issuedSources;
    }

    /** What is to be asked of a row; null when its own cell says all there is, or nothing is awaited of the unit. */
    @Nullable
    Verdict of(ReturnedRow row, UnitNow unit) {
        MisplacedText one = found.get(row);
        if (one == null || !unit.state().isWaiting() || isSource(one, unit)) {
            return null;
        }
        List<Reason> reasons = new ArrayList<>(List.of(reason(one.where())));
        row.holds().stream().filter(hold -> !isTranslated(one, hold)).forEach(reasons::add);
        return new Verdict(RowOutcome.HELD, one.text(), reasons);
    }

    /** Whether a word is unknown only because a program translated it with all others. */
    private static boolean isTranslated(MisplacedText one, Reason hold) {
        return one.where() == MisplacedText.Where.SHEET_TRANSLATED
                && hold.code().equals("status-unknown");
    }

    /** Whether a text is offered as the translation of some row. */
    boolean isOffered(String text) {
        return texts.contains(text);
    }

    /** Whether a row's comment is offered as its translation. */
    boolean isFromComment(ReturnedRow row) {
        MisplacedText one = found.get(row);
        return one != null && one.where() == MisplacedText.Where.COMMENT_COLUMN;
    }

    /** Whether a text in place of a source is more than the source corrected. */
    static boolean isNoSource(String text, UnitNow unit) {
        return TextEvidence.likeness(text, unit.source()) <= CORRECTED;
    }

    private static Reason reason(MisplacedText.Where where) {
        Reason translation = Reason.of(KitColumn.TRANSLATION.word());
        Reason done = Reason.of(RowStatus.DONE.word());
        return switch (where) {
            case SOURCE_COLUMN -> Reason.of("found-in-column", Reason.of(KitColumn.SOURCE.word()), done);
            case COMMENT_COLUMN -> Reason.of("found-in-column", Reason.of(KitColumn.COMMENT.word()), done);
            case BESIDE -> Reason.of("found-beside", translation, done);
            case CELL_NOTE -> Reason.of("found-in-note", done);
            case SHEET_TRANSLATED -> Reason.of("found-in-translated-sheet", done);
            case TICKED_ONLY -> Reason.of("ticked-but-empty", translation);
        };
    }

    /** Whether what stands over a source is another source, because cells were moved, or the same one corrected. */
    private boolean isSource(MisplacedText one, UnitNow unit) {
        return switch (one.where()) {
            case SOURCE_COLUMN, SHEET_TRANSLATED ->
                issuedSources.contains(Fingerprint.of(one.text())) || !isNoSource(one.text(), unit);
            case CELL_NOTE, COMMENT_COLUMN, BESIDE -> NormalizedText.same(one.text(), unit.source());
            case TICKED_ONLY -> false;
        };
    }
}
