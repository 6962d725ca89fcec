/** What the IT person types to see and steer a running agent. */
@NullMarked
package org.suoma.agent.command;

import org.jspecify.annotations.NullMarked;
