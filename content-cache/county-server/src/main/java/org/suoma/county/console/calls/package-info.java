/** Residents who call for staff. */
@NullMarked
package org.suoma.county.console.calls;

import org.jspecify.annotations.NullMarked;
