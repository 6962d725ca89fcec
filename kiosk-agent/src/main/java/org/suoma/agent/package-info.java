/**
 * The kiosk agent: its command line, its configuration, and the one place where its parts are put
 * together.
 */
@NullMarked
package org.suoma.agent;

import org.jspecify.annotations.NullMarked;
