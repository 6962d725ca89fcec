/** How the kiosks are used. */
@NullMarked
package org.suoma.county.console.numbers;

import org.jspecify.annotations.NullMarked;
