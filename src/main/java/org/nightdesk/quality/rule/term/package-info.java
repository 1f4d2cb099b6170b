/** Rules on terms of the glossary. */
@NullMarked
package org.nightdesk.quality.rule.term;

import org.jspecify.annotations.NullMarked;
