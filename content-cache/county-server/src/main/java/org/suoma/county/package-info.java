/** The county's program: where it begins. */
@NullMarked
package org.suoma.county;

import org.jspecify.annotations.NullMarked;
