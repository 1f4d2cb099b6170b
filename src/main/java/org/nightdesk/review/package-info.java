/** The page on which an editor reads source and translation side by side. */
@NullMarked
package org.nightdesk.review;

import org.jspecify.annotations.NullMarked;
