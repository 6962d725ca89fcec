/** A resident's call for staff, as it goes from a kiosk to the county, and what became of it. */
@NullMarked
package org.suoma.content.calling;

import org.jspecify.annotations.NullMarked;
