/** Finds what an entry lacks, what it promises and does not have, and what is no longer true. */
@NullMarked
package org.suoma.county.checking.content;

import org.jspecify.annotations.NullMarked;
