/** Takes the inbox in: reads, cuts, matches, opens units. */
@NullMarked
package org.nightdesk.workflow.intake;

import org.jspecify.annotations.NullMarked;
