/** Spellings of Korean names in Latin letters: suggestions for who decides, and near misses of what was decided. */
@NullMarked
package org.nightdesk.glossary.spelling;

import org.jspecify.annotations.NullMarked;
