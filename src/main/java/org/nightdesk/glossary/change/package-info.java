/** What changed between two states of a glossary, and which translations that touches. */
@NamedInterface("changes")
@NullMarked
package org.nightdesk.glossary.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
