/** Tests of what the county tells a kiosk. */
@NullMarked
package org.suoma.agent.orders;

import org.jspecify.annotations.NullMarked;
