/**
 * How kiosks are used, as counts that tell of no person: what may be counted, and how counts travel
 * so that each counts once.
 */
@NullMarked
package org.suoma.content.usage;

import org.jspecify.annotations.NullMarked;
