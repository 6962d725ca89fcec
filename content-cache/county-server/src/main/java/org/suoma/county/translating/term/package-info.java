/** Terms with their sources, and what is checked at a translation. */
@NullMarked
package org.suoma.county.translating.term;

import org.jspecify.annotations.NullMarked;
