/** Glossary files in and out (CSV, XLSX, TBX), validated whole, every problem at once. */
@NamedInterface("files")
@NullMarked
package org.nightdesk.glossary.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
