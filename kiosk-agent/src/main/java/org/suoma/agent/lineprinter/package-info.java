/** Printers at {@code /dev/usb/lp*}, the kernel's own door to USB printers. */
@NullMarked
package org.suoma.agent.lineprinter;

import org.jspecify.annotations.NullMarked;
