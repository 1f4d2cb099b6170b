/** What the readers of all article formats share: the draft they fill, limits, and the facts of pages and headlines. */
@NullMarked
package org.nightdesk.article.read;

import org.jspecify.annotations.NullMarked;
