/** Translations as rows of files that translators' own tools read and write. */
@NullMarked
package org.suoma.county.translating.file;

import org.jspecify.annotations.NullMarked;
