/** Lets kiosks in: by a code once, and by a key of their own at every request from then on. */
@NullMarked
package org.suoma.county.enrolment;

import org.jspecify.annotations.NullMarked;
