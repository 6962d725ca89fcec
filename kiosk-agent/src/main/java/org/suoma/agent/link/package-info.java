/** Lines to devices that are looked after: how they are, and whether they hang. */
@NullMarked
package org.suoma.agent.link;

import org.jspecify.annotations.NullMarked;
