/** A line as a township has it, for tests and measurements on loopback. */
@NullMarked
package org.suoma.content.line;

import org.jspecify.annotations.NullMarked;
