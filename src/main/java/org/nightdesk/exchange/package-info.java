/** Kits that go out to people as workbooks, and the receipts for what came back. */
@NullMarked
package org.nightdesk.exchange;

import org.jspecify.annotations.NullMarked;
