/** Glossary files in and out (CSV, XLSX, TBX), validated whole, every problem at once. */
@NullMarked
package org.nightdesk.glossary.file;

import org.jspecify.annotations.NullMarked;
