/** Tests of alarms. */
@NullMarked
package org.suoma.county.alarms;

import org.jspecify.annotations.NullMarked;
