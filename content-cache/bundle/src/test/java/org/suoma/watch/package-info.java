@NullMarked
package org.suoma.watch;

import org.jspecify.annotations.NullMarked;
