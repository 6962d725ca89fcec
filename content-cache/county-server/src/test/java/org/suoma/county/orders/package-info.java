/** Tests of what kiosks are told. */
@NullMarked
package org.suoma.county.orders;

import org.jspecify.annotations.NullMarked;
