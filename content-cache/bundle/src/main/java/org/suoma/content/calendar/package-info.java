/** Working days, as the State Council announces them each year. */
@NullMarked
package org.suoma.content.calendar;

import org.jspecify.annotations.NullMarked;
