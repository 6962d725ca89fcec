/** Counts how the kiosk is used, in memory, so that no count tells of a person. */
@NullMarked
package org.suoma.app.usage;

import org.jspecify.annotations.NullMarked;
