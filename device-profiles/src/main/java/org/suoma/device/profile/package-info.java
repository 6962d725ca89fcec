/** Models of devices as data: what differs between one maker's printer and another's. */
@NullMarked
package org.suoma.device.profile;

import org.jspecify.annotations.NullMarked;
