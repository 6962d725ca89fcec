/**
 * The kiosk app: its command line, its configuration, and the one place where its parts are put
 * together.
 */
@NullMarked
package org.suoma.app;

import org.jspecify.annotations.NullMarked;
