/** Builds published articles with their credits from approved translations. */
@NullMarked
package org.nightdesk.assembly;

import org.jspecify.annotations.NullMarked;
