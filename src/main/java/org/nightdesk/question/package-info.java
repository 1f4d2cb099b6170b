/** What people ask about a row, or why they decline it, until somebody has settled it. */
@NullMarked
package org.nightdesk.question;

import org.jspecify.annotations.NullMarked;
