@NullMarked
package org.suoma.county.video;

import org.jspecify.annotations.NullMarked;
