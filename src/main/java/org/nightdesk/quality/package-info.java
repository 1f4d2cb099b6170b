/** Quality rules: what a rule gets to see of a translation, and what it finds. */
@NullMarked
package org.nightdesk.quality;

import org.jspecify.annotations.NullMarked;
