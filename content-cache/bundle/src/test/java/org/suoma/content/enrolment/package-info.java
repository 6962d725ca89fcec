/** Tests of {@code org.suoma.content.enrolment}. */
@NullMarked
package org.suoma.content.enrolment;

import org.jspecify.annotations.NullMarked;
