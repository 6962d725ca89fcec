/** A release: the manifest that names every file of a channel, and how files become one. */
@NullMarked
package org.suoma.content.release;

import org.jspecify.annotations.NullMarked;
