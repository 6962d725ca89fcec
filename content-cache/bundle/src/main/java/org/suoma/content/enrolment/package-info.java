/** How a kiosk becomes one of the county's: a code for one, and what is said over the line. */
@NullMarked
package org.suoma.content.enrolment;

import org.jspecify.annotations.NullMarked;
