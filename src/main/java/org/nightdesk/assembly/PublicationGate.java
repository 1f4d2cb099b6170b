package org.nightdesk.assembly;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nightdesk.assembly.publication.Remark;
import org.nightdesk.problem.Problem;

/** Decides whether an assembled article may be published. Immutable and thread-safe. */
public final class PublicationGate {
    private static final Set<Remark.Kind> ALWAYS = Collections.unmodifiableSet(EnumSet.of(
            Remark.Kind.UNIT_UNACCEPTED,
            Remark.Kind.TITLE_UNKNOWN,
            Remark.Kind.NAME_UNKNOWN,
            Remark.Kind.PATTERN_MISSING,
            Remark.Kind.TRANSLATOR_MISSING,
            Remark.Kind.PICTURE_MISSING,
            Remark.Kind.PICTURE_REFUSED,
            Remark.Kind.CODE_UNKNOWN));

    private final Set<Remark.Kind> refused;

    /** @param refused the remarks that keep an article back */
    public PublicationGate(Set<Remark.Kind> refused) {
        this.refused = Set.copyOf(refused);
    }

    /**
     * The usual gate.
     *
     * @param editorDemanded whether the job publishes only what an editor is credited for
     * @param imageCreditDemanded whether it publishes only pictures that name whom they are owed to
     */
    public static PublicationGate usual(boolean editorDemanded, boolean imageCreditDemanded) {
        Set<Remark.Kind> refused = EnumSet.copyOf(ALWAYS);
        if (imageCreditDemanded) {
            refused.add(Remark.Kind.IMAGE_CREDIT_MISSING);
        }
        if (editorDemanded) {
            refused.add(Remark.Kind.EDITOR_MISSING);
        }
        return new PublicationGate(refused);
    }

    /** Why the article may not be published, every reason; empty when it may. */
    public List<Problem> reasonsAgainst(Assembled assembled) {
        return assembled.remarks().stream()
                .filter(remark -> refused.contains(remark.kind()))
                .map(Remark::problem)
                .toList();
    }
}
