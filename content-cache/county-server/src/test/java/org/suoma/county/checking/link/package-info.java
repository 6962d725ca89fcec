@NullMarked
package org.suoma.county.checking.link;

import org.jspecify.annotations.NullMarked;
