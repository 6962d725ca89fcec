/** Reads from a video file's own boxes what it is: container, codecs, size, rate; plays nothing. */
@NullMarked
package org.suoma.county.video;

import org.jspecify.annotations.NullMarked;
