@NullMarked
package org.suoma.county.checking;

import org.jspecify.annotations.NullMarked;
