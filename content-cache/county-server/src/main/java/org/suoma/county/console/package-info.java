/** The server with the web console: its address, its doors, and which section answers where. */
@NullMarked
package org.suoma.county.console;

import org.jspecify.annotations.NullMarked;
