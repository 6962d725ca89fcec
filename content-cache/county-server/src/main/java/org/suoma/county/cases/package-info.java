/** Takes what residents hand in at the kiosks, sealed, and opens it for those who work on it. */
@NullMarked
package org.suoma.county.cases;

import org.jspecify.annotations.NullMarked;
