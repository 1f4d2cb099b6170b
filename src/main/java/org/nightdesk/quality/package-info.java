/** Quality rules: what is wrong with a translation, where, and how to mend it. */
@ApplicationModule(allowedDependencies = {"article", "glossary", "job", "ledger", "segment"})
@NullMarked
package org.nightdesk.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
