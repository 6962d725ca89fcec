/** Tests of the line to the county. */
@NullMarked
package org.suoma.agent.county;

import org.jspecify.annotations.NullMarked;
