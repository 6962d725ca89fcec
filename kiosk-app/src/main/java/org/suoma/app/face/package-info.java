/**
 * The typefaces that the kiosk brings along, for screen and paper: nothing of the machine's is
 * used.
 */
@NullMarked
package org.suoma.app.face;

import org.jspecify.annotations.NullMarked;
