/** Who is credited for an article, and in which words. */
@NullMarked
package org.nightdesk.assembly.credit;

import org.jspecify.annotations.NullMarked;
