/** Looks whether kiosks can play the videos that entries bring. */
@NullMarked
package org.suoma.county.checking.video;

import org.jspecify.annotations.NullMarked;
