/** Tests of what programs that watch a kiosk see. */
@NullMarked
package org.suoma.agent.monitoring;

import org.jspecify.annotations.NullMarked;
