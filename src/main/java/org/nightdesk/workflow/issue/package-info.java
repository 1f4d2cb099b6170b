/** Plans and writes the kits that go out. */
@NullMarked
package org.nightdesk.workflow.issue;

import org.jspecify.annotations.NullMarked;
