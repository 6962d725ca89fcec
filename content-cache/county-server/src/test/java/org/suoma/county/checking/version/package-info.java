@NullMarked
package org.suoma.county.checking.version;

import org.jspecify.annotations.NullMarked;
