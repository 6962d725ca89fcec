/** The file that tells those who help from afar how this kiosk is, and its way to the county. */
@NullMarked
package org.suoma.agent.support;

import org.jspecify.annotations.NullMarked;
