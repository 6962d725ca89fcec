/** Tries whether links of the content answer, without being led into anybody's own network. */
@NullMarked
package org.suoma.county.checking.link;

import org.jspecify.annotations.NullMarked;
