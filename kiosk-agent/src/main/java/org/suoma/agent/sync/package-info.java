/** Keeping the kiosk's content up to date and telling the county how the kiosk is. */
@NullMarked
package org.suoma.agent.sync;

import org.jspecify.annotations.NullMarked;
