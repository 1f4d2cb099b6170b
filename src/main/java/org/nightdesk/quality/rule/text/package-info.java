/** Rules on what a translation is written in and how complete it is. */
@NullMarked
package org.nightdesk.quality.rule.text;

import org.jspecify.annotations.NullMarked;
