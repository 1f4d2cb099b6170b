/** Takes back what people return, and does to units what a receipt says. */
@NullMarked
package org.nightdesk.workflow.collect;

import org.jspecify.annotations.NullMarked;
