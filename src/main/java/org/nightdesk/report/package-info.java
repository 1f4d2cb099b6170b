/** What happened and what waits for whom, for people and programs. */
@NullMarked
package org.nightdesk.report;

import org.jspecify.annotations.NullMarked;
