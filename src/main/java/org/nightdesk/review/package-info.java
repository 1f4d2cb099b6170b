/** The editor's decisions on translated units and what follows from them. */
@NullMarked
package org.nightdesk.review;

import org.jspecify.annotations.NullMarked;
