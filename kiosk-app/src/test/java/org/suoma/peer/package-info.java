/** The kiosk's window beside Chromium in kiosk mode, on the same pages and the same screen. */
@NullMarked
package org.suoma.peer;

import org.jspecify.annotations.NullMarked;
