/**
 * What the kiosk and the county say, in the languages of the visit: Han, Yi, or both; what is
 * missing or unreviewed is told.
 */
@NullMarked
package org.suoma.app.language;

import org.jspecify.annotations.NullMarked;
