/** Captions of videos, as WebVTT has them. */
@NullMarked
package org.suoma.content.caption;

import org.jspecify.annotations.NullMarked;
