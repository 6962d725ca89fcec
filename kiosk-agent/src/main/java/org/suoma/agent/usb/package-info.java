/** Lines to USB devices that are no terminals, through usb4java, which nothing else imports. */
@NullMarked
package org.suoma.agent.usb;

import org.jspecify.annotations.NullMarked;
