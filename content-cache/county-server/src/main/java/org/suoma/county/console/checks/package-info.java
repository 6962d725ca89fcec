/** What checks found, and what is let through. */
@NullMarked
package org.suoma.county.console.checks;

import org.jspecify.annotations.NullMarked;
