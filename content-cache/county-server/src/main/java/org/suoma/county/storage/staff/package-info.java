/** Those who work with the console or the panel of a kiosk, and the trail of what they did. */
@NullMarked
package org.suoma.county.storage.staff;

import org.jspecify.annotations.NullMarked;
