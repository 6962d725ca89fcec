/** How errands of the window are kept. */
@NullMarked
package org.suoma.agent.window;

import org.jspecify.annotations.NullMarked;
