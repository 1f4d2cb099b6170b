package org.nightdesk.kit.read;

import org.jspecify.annotations.Nullable;
import org.nightdesk.glossary.GlossaryEntry;

/**
 * A term that somebody proposes for the glossary.
 *
 * @param target how to write it; empty where they leave that to the desk
 * @param kind null when they chose none
 * @param note why, or where it comes from; may be empty
 */
public record ProposedTerm(String source, String target, GlossaryEntry.@Nullable Kind kind, String note) {}
