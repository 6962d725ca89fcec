/** Tests of the call for staff. */
@NullMarked
package org.suoma.agent.calling;

import org.jspecify.annotations.NullMarked;
