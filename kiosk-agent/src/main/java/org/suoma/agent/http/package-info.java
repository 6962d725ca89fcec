/** The agent's API and events on loopback: who may call, and what is answered. */
@NullMarked
package org.suoma.agent.http;

import org.jspecify.annotations.NullMarked;
