/** The readings of a Korean word by Nori's dictionary. */
@NullMarked
package org.nightdesk.glossary.match.korean.reading;

import org.jspecify.annotations.NullMarked;
