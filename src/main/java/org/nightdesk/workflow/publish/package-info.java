/** Puts accepted translations together and publishes them. */
@NullMarked
package org.nightdesk.workflow.publish;

import org.jspecify.annotations.NullMarked;
