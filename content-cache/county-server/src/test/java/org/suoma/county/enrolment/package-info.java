/** Tests of how kiosks are let in. */
@NullMarked
package org.suoma.county.enrolment;

import org.jspecify.annotations.NullMarked;
