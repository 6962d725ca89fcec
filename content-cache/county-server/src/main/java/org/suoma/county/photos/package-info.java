/** Photographs that come by way of a phone: made harmless, sealed, and opened for officers. */
@NullMarked
package org.suoma.county.photos;

import org.jspecify.annotations.NullMarked;
