/** Tests of photographs. */
@NullMarked
package org.suoma.county.photos;

import org.jspecify.annotations.NullMarked;
