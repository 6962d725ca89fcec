/** Who may open the panel of the county's kiosks, and what was done there. */
@NullMarked
package org.suoma.county.care;

import org.jspecify.annotations.NullMarked;
