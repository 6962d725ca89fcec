/** Tests of the panel of those who take care of the kiosk. */
@NullMarked
package org.suoma.agent.care;

import org.jspecify.annotations.NullMarked;
