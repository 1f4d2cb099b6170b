/** The units of work, the states they may stand in, and the account that must always balance. */
@ApplicationModule(allowedDependencies = {"article", "job", "segment"})
@NullMarked
package org.nightdesk.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
