/** What can go wrong with devices, each on every model, through real pseudo-terminals. */
@NullMarked
package org.suoma.agent.faults;

import org.jspecify.annotations.NullMarked;
