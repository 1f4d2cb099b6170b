/** Rules that compare a unit with others of its article. */
@NullMarked
package org.nightdesk.quality.rule.row;

import org.jspecify.annotations.NullMarked;
