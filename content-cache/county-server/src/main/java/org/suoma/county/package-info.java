/** The county's program: its commands, its configuration and the wiring of its services. */
@NullMarked
package org.suoma.county;

import org.jspecify.annotations.NullMarked;
