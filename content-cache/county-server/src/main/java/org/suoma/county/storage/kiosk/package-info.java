/** Kiosks: which are let in, what they tell, what they are told, and how they are used. */
@NullMarked
package org.suoma.county.storage.kiosk;

import org.jspecify.annotations.NullMarked;
