/** Takes what people have recorded: MP3 files in a folder, named by the texts that they say. */
@NullMarked
package org.suoma.county.recording;

import org.jspecify.annotations.NullMarked;
