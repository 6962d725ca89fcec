/** The county's data in one file, taken while it serves, and brought back whole or not at all. */
@NullMarked
package org.suoma.county.backup;

import org.jspecify.annotations.NullMarked;
