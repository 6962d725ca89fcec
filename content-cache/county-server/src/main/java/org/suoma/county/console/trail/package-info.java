/** What was done, in words. */
@NullMarked
package org.suoma.county.console.trail;

import org.jspecify.annotations.NullMarked;
