/** What the county has set of this kiosk, and asks of its window between two visits. */
@NullMarked
package org.suoma.app.standing;

import org.jspecify.annotations.NullMarked;
