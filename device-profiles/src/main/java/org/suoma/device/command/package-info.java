/** What the IT person types about devices: {@code ./suoma devices}. */
@NullMarked
package org.suoma.device.command;

import org.jspecify.annotations.NullMarked;
