/** Takes the kiosks' reports and says which kiosks need a person. */
@NullMarked
package org.suoma.county.fleet;

import org.jspecify.annotations.NullMarked;
