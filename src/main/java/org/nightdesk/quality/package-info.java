/** Quality rules: what is wrong with a translation, where, and how to mend it. */
@NullMarked
package org.nightdesk.quality;

import org.jspecify.annotations.NullMarked;
