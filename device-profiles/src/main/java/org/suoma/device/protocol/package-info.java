/** What devices speak, as pure codecs: no thread, file, socket or clock. */
@NullMarked
package org.suoma.device.protocol;

import org.jspecify.annotations.NullMarked;
