/** Which recordings say a text aloud, in Han and in Nuosu. */
@NullMarked
package org.suoma.app.voice;

import org.jspecify.annotations.NullMarked;
