/** How working days are counted. */
@NullMarked
package org.suoma.content.calendar;

import org.jspecify.annotations.NullMarked;
