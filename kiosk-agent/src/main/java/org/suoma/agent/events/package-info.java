/** What happens on the kiosk, told to whoever listens. */
@NullMarked
package org.suoma.agent.events;

import org.jspecify.annotations.NullMarked;
