/** Reads articles from the files publishers hand in, whatever their format. */
@NullMarked
package org.nightdesk.article.file;

import org.jspecify.annotations.NullMarked;
