/** The web console of editors and operators, and the static files that kiosks pull. */
@NullMarked
package org.suoma.county.console;

import org.jspecify.annotations.NullMarked;
