/** Bytes in and out of a device: the seam between protocol and hardware. */
@NullMarked
package org.suoma.device.link;

import org.jspecify.annotations.NullMarked;
