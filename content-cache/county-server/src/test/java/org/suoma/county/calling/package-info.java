/** Tests of calls for staff. */
@NullMarked
package org.suoma.county.calling;

import org.jspecify.annotations.NullMarked;
