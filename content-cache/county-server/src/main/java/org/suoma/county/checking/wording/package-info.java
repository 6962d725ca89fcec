/** Finds wrong and sensitive words from lists that the county can change. */
@NullMarked
package org.suoma.county.checking.wording;

import org.jspecify.annotations.NullMarked;
