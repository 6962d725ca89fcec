/** What a check looks at, and what it finds. */
@NullMarked
package org.suoma.county.checking.finding;

import org.jspecify.annotations.NullMarked;
