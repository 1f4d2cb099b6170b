/**
 * Files written whole or not at all, digests of what is in them, text from bytes in any encoding, and the codes by which
 * stores and files know constants.
 */
@NullMarked
package org.nightdesk.io;

import org.jspecify.annotations.NullMarked;
