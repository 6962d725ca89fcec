/** Compares what a page says with the Word and PDF files of the same document (三版一致). */
@NullMarked
package org.suoma.county.checking.version;

import org.jspecify.annotations.NullMarked;
