/** Questions and declined rows in the store. */
@NullMarked
package org.nightdesk.question.store;

import org.jspecify.annotations.NullMarked;
