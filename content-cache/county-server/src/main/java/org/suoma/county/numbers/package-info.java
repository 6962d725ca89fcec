/** How the county's kiosks are used, in figures for a period: put together, and as files. */
@NullMarked
package org.suoma.county.numbers;

import org.jspecify.annotations.NullMarked;
