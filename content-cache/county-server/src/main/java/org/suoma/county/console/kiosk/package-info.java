/** The kiosks: how they are, how they are set, and what somebody has to see to. */
@NullMarked
package org.suoma.county.console.kiosk;

import org.jspecify.annotations.NullMarked;
