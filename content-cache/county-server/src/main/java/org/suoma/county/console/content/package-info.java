/** Entries, what they are to become, and files brought in. */
@NullMarked
package org.suoma.county.console.content;

import org.jspecify.annotations.NullMarked;
