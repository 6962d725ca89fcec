/**
 * The software that kiosks run: taken in as its makers signed it, and given to kiosks group by
 * group. Nothing here can make any.
 */
@NullMarked
package org.suoma.county.software;

import org.jspecify.annotations.NullMarked;
