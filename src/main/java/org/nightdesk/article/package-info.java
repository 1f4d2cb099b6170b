/** Articles as publishers hand them in: what one is made of, and the readers that turn files into it. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.nightdesk.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
