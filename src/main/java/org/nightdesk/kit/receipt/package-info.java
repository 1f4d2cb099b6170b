/** Accounts for every row of a returned file. */
@NullMarked
package org.nightdesk.kit.receipt;

import org.jspecify.annotations.NullMarked;
