/** What tells a Korean name from other words: particles, signs nearby, readings of the word. */
@NullMarked
package org.nightdesk.glossary.match.korean;

import org.jspecify.annotations.NullMarked;
