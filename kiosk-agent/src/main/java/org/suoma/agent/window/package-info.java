/** What the county has set and asked of the program on the screen, and what came of it. */
@NullMarked
package org.suoma.agent.window;

import org.jspecify.annotations.NullMarked;
