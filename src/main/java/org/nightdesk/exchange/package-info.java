/** Kits that go out to people as workbooks, and the receipts for what came back. */
@ApplicationModule(allowedDependencies = {"article", "glossary", "job", "ledger", "problem"})
@NullMarked
package org.nightdesk.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
