/** The vocabulary of devices: what a kiosk asks of them and what they answer, free of any wire. */
@NullMarked
package org.suoma.device;

import org.jspecify.annotations.NullMarked;
