/** Tests of what programs that watch a county's server see. */
@NullMarked
package org.suoma.county.monitoring;

import org.jspecify.annotations.NullMarked;
