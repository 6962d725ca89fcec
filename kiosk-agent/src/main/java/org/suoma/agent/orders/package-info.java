/** What the county tells this kiosk: heard at once, verified, done at most once, and answered. */
@NullMarked
package org.suoma.agent.orders;

import org.jspecify.annotations.NullMarked;
