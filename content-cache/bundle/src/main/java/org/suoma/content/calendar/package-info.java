/** Working days, as the State Council announces them each year, and hours that follow them. */
@NullMarked
package org.suoma.content.calendar;

import org.jspecify.annotations.NullMarked;
