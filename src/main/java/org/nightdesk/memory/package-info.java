/** Earlier approved translations and what of them fits a new segment. */
@ApplicationModule(allowedDependencies = {"ledger"})
@NullMarked
package org.nightdesk.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
