/**
 * Takes what people have spoken: MP3 files in a folder, named by the texts that they say, and
 * recordings made in the browser, out of which it makes what kiosks play.
 */
@NullMarked
package org.suoma.county.recording;

import org.jspecify.annotations.NullMarked;
