/**
 * How the kiosk is to whoever watches it by machine: its health, in which closed is not failed, and
 * its numbers.
 */
@NullMarked
package org.suoma.agent.monitoring;

import org.jspecify.annotations.NullMarked;
