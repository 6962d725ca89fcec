/** Makes signed releases of what the county holds and says what they change. */
@NullMarked
package org.suoma.county.publishing;

import org.jspecify.annotations.NullMarked;
