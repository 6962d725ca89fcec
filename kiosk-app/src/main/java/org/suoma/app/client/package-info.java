/** The agent's API as the app sees it; an agent that does not answer is a state, not an error. */
@NullMarked
package org.suoma.app.client;

import org.jspecify.annotations.NullMarked;
