/** Rules on punctuation, quotation marks, brackets and spaces. */
@NullMarked
package org.nightdesk.quality.rule.mark;

import org.jspecify.annotations.NullMarked;
