/** Hands the published tree to kiosks as static files. */
@NullMarked
package org.suoma.county.delivery;

import org.jspecify.annotations.NullMarked;
