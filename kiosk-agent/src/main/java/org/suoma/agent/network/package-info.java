/** Lines to devices over the hall's network. */
@NullMarked
package org.suoma.agent.network;

import org.jspecify.annotations.NullMarked;
