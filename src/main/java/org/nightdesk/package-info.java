/** Nightdesk turns source-language reviews into published translations, overnight, through spreadsheets. */
@NullMarked
package org.nightdesk;

import org.jspecify.annotations.NullMarked;
