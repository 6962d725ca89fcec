/** The call for staff that somebody at the screen has made, until it is over; in memory only. */
@NullMarked
package org.suoma.agent.calling;

import org.jspecify.annotations.NullMarked;
