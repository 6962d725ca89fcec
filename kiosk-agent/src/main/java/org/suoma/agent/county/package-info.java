/** The line to the county: who this kiosk is there, and requests that it signs. */
@NullMarked
package org.suoma.agent.county;

import org.jspecify.annotations.NullMarked;
