/** The panel of those who take care of this kiosk: who may open it, and what was done there. */
@NullMarked
package org.suoma.agent.care;

import org.jspecify.annotations.NullMarked;
