@NullMarked
package org.suoma.county.assessment;

import org.jspecify.annotations.NullMarked;
